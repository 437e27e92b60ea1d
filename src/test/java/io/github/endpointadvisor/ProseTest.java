package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decided first, worded afterwards: nothing reads a sentence back, and who does sums writes none. */
final class ProseTest {
    private static final Path MAIN = Path.of("src", "main", "java", "io", "github", "endpointadvisor");
    private static final String WORDS = "\"(?:[^\"\\\\\\n]|\\\\.)*[^\\s\"\\\\] [^\\s\"\\\\](?:[^\"\\\\\\n]|\\\\.)*\"";
    private static final Pattern COMPARED = Pattern.compile(
            "(?:\\.(?:equals|equalsIgnoreCase|contentEquals|startsWith|endsWith|contains|indexOf|matches)\\(\\s*"
                    + WORDS
                    + ")|(?:" + WORDS
                    + "\\s*\\.(?:equals|equalsIgnoreCase|contentEquals|startsWith|endsWith|contains)\\()|"
                    + "(?:\\bcase\\s+" + WORDS + ")");

    private static List<String> found(Pattern pattern, String java) {
        Matcher matcher = pattern.matcher(java);
        return matcher.results().map(result -> result.group()).toList();
    }

    @Test
    void nobodyComparesSentences() {
        Stream.of("advice", "rule", "report", "gate", "wording")
                .flatMap(part -> Golden.files(MAIN.resolve(part), ".java").stream())
                .forEach(file -> assertThat(found(COMPARED, Golden.read(file)))
                        .as("%s", file)
                        .isEmpty());
    }

    @Test
    void theBillMakesNoSentences() {
        Pattern text = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
        assertThat(found(text, Golden.read(MAIN.resolve(Path.of("advice", "method", "Bill.java")))))
                .isNotEmpty()
                .noneMatch(literal -> literal.matches(WORDS));
    }

    @Test
    void comparisonsOfSentencesAreSeen() {
        assertThat(found(
                        COMPARED,
                        "text.startsWith(\"no way in\") text.equals( \"a b\") \"a b\".equals(x) case \"a b\" ->"))
                .hasSize(4);
        assertThat(found(
                        COMPARED,
                        "id.equals(\"EA117\") text.contains(\", \") list(\"two words\") line.endsWith(\". \")"))
                .isEmpty();
    }
}
