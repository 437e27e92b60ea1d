package io.github.endpointadvisor.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of a code, taken apart: what formats with a catalog of rules show of it. */
record RulePage(String code, String title, String text) {
    private static final int LONGEST_SUMMARY = 1024;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Pattern CAPITALS = Pattern.compile("(?<=[A-Z])[A-Z]+");
    private static final String SOURCES = "\n## Sources\n";
    private static final String LINK = "- https://";

    /** The page of this code; one without a page is its own. */
    static RulePage of(String code, Pages pages) {
        String title = pages.title(code);
        return new RulePage(code, title, pages.find(code).orElse(title));
    }

    /** The title as one word, such as SubnetHoldsOneStorageTagOnly: no articles, and never two capitals in a row. */
    String name() {
        return Arrays.stream(title.replace("'", "").split("[^A-Za-z0-9]+", -1))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .map(word -> CAPITALS.matcher(word).replaceAll(it -> it.group().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }

    String sentence() {
        return Sentences.sentence(title, code);
    }

    /** The first paragraph below the title; of a very long one as much as code scanning takes. */
    String summary() {
        String summary = text.lines()
                .skip(1)
                .dropWhile(String::isBlank)
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
        String whole = summary.isEmpty() ? sentence() : summary;
        return whole.length() <= LONGEST_SUMMARY ? whole : whole.substring(0, LONGEST_SUMMARY - 3) + "...";
    }

    /** Address of the first of its sources. */
    Optional<String> source() {
        int sources = text.indexOf(SOURCES);
        return sources < 0
                ? Optional.empty()
                : text.substring(sources)
                        .lines()
                        .filter(line -> line.startsWith(LINK))
                        .map(line -> line.substring(2).replaceFirst("[, ].*", ""))
                        .findFirst();
    }
}
