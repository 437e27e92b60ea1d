package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be held of the words that users see: Azure's terms, sentences of a length, and nothing said twice. */
final class EnglishTest {
    /** Words that have a better one: the term of Azure's documentation, or plain English. */
    private static final Pattern AVOIDED = Pattern.compile(
            "\\b(?:clients? on-premises|private address|public side"
                    + "|VNet rules?|switch(?:ed)? on|switch(?:ed)? off|let the firewall|refuses? all other|ways? in"
                    + "|turns? away|gets? in|cut off|demands?|the only one that is left|whatever it is"
                    + "|private way|; taken|asks for|takes? an? (?:private|service|standard)|private addresses"
                    + "|lives? in a VNet|shut out|gives? way)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile(" \\[([A-Za-z0-9-]+)\\]");
    private static final int LONGEST_SENTENCE = 30;

    static List<Path> examples() {
        return Golden.examples();
    }

    private static String run(String... arguments) {
        return Runner.run("", arguments).stdout();
    }

    private static List<String> avoided(String text) {
        return AVOIDED.matcher(text).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void outputUsesTheTerms(Path file) {
        String example = Golden.slashes(file);
        Stream.of(
                        run("recommend", "--full", example),
                        run("recommend", "--cards", example),
                        run("recommend", "--format", "markdown", example),
                        run("check", "--notes", example))
                .forEach(output -> assertThat(avoided(output)).isEmpty());
    }

    /** Editors show the descriptions beside each key. */
    @Test
    void schemasUseTheTerms() {
        Stream.of("workload", "policy")
                .forEach(schema ->
                        assertThat(avoided(run("schema", schema))).as(schema).isEmpty());
    }

    @Test
    void helpUsesTheTerms() {
        Stream.of("recommend", "check", "import", "compare", "services", "explain", "schema", "init", "completion")
                .map(command -> run(command, "--help"))
                .forEach(help -> assertThat(avoided(help)).as(help).isEmpty());
    }

    @Test
    void pagesUseTheTerms() {
        Stream.of(List.of(Path.of("README.md")), Golden.files(Path.of("docs"), ".md"))
                .flatMap(List::stream)
                .forEach(page -> assertThat(avoided(Golden.read(page)))
                        .as(page.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void explainKnowsEveryCodeThatIsPrinted(Path file) {
        Set<String> codes = CODE.matcher(run("recommend", "--full", Golden.slashes(file)))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).isNotEmpty();
        codes.forEach(code ->
                assertThat(Runner.run("", "explain", code).exitCode()).as(code).isZero());
    }

    /** A name of a resource is a word, and a list of names is one sentence for all of them. */
    @ParameterizedTest
    @MethodSource("examples")
    void noSentenceOfTheFirstScreenIsLong(Path file) {
        String screen = run("recommend", Golden.slashes(file));
        items(screen)
                .filter(item -> !item.contains("the answer depends on them"))
                .flatMap(item -> Stream.of(item.split("(?<=[.;:]) ")))
                .forEach(sentence ->
                        assertThat(sentence.split(" ")).as(sentence).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
    }

    /** Bullets with the lines that belong to them. */
    private static Stream<String> items(String screen) {
        List<String> items = new ArrayList<>();
        boolean isItem = false;
        for (String line : screen.lines().toList()) {
            if (line.startsWith("  - ")) {
                items.add(line.substring(4));
            } else if (line.startsWith("    ") && isItem) {
                items.set(items.size() - 1, items.get(items.size() - 1) + " " + line.strip());
            }
            isItem = line.startsWith("  - ") || (isItem && line.startsWith("    "));
        }
        return items.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theFirstScreenSaysNothingTwice(Path file) {
        List<String> items = items(run("recommend", Golden.slashes(file))).toList();
        assertThat(items).doesNotHaveDuplicates();
    }
}
