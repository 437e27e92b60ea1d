package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation, the numbers of which are held against the program; the update switch writes the right ones. */
public final class FactPage {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
    private static final Pattern PART = Pattern.compile(NUMBER + "|\\n| +");

    /** What holds digits and is no statement: blocks of code, links, dates, codes of rules, numbers of list items. */
    private static final Pattern NO_FACT = Pattern.compile(
            "(?ms)^```.*?^```$|\\]\\([^)]*\\)|https?://\\S+|\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b|\\bEA[0-9]{3}\\b|^[0-9]+\\.");

    private final Path file;
    private final BitSet held = new BitSet();
    private String text;

    private FactPage(Path file) {
        this.file = file;
        this.text = Golden.read(file);
    }

    public static FactPage of(String first, String... more) {
        return new FactPage(Path.of(first, more));
    }

    /** Wherever the page says this, it does with these numbers, and it says it at least once. */
    public FactPage says(String sentence) {
        Matcher matcher = alike(sentence).matcher(text);
        StringBuilder right = new StringBuilder();
        int found = 0;
        while (matcher.find()) {
            found++;
            held.set(matcher.start(), matcher.end());
            String corrected = withNumbersOf(sentence, matcher.group());
            if (!Golden.isUpdate()) {
                assertThat(matcher.group())
                        .as("%s:%d, which the update switch corrects", file, line(matcher.start()))
                        .isEqualTo(corrected);
            }
            matcher.appendReplacement(right, Matcher.quoteReplacement(corrected));
        }
        assertThat(found).as("%s should say: %s", file, sentence).isPositive();
        if (Golden.isUpdate()) {
            text = matcher.appendTail(right).toString();
            Golden.write(file, text);
        }
        return this;
    }

    /** No number is left that nothing was said of. */
    public void holdsNothingElse(Predicate<String> exempt) {
        Matcher noFact = NO_FACT.matcher(text);
        while (noFact.find()) {
            held.set(noFact.start(), noFact.end());
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String line =
                    text.lines().skip(line(number.start()) - 1L).findFirst().orElse("");
            assertThat(held.get(number.start()) || exempt.test(line))
                    .as("%s:%d: no test knows the %s of: %s", file, line(number.start()), number.group(), line)
                    .isTrue();
        }
    }

    private long line(int at) {
        return text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    /** The sentence with any numbers, and broken anywhere. */
    private static Pattern alike(String sentence) {
        StringBuilder pattern = new StringBuilder();
        Matcher part = PART.matcher(sentence);
        int end = 0;
        while (part.find()) {
            pattern.append(Pattern.quote(sentence.substring(end, part.start())));
            end = part.end();
            pattern.append(
                    switch (part.group().charAt(0)) {
                        case '\n' -> "\\n";
                        case ' ' -> "\\s+";
                        default -> "(?<![0-9.,])" + NUMBER.pattern();
                    });
        }
        return Pattern.compile(pattern + Pattern.quote(sentence.substring(end)));
    }

    private static String withNumbersOf(String sentence, String found) {
        Iterator<String> numbers =
                NUMBER.matcher(sentence).results().map(result -> result.group()).iterator();
        return NUMBER.matcher(found).replaceAll(it -> numbers.next());
    }
}
