package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.diagnostic.Excerpt;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision record: well-formed, complete, and deaf to what names say. */
final class MarkdownRendererTest {
    private static final Detail NORMAL = new Detail(Detail.Level.NORMAL, List.of());

    static List<String> hostile() {
        return Hostile.NAMES.stream().filter(name -> !name.isBlank()).toList();
    }

    static List<Path> examples() {
        return Golden.examples();
    }

    private static WorkloadAdvice example(Path file) {
        return Workloads.advise(Golden.read(file));
    }

    private static String render(Renderer renderer, WorkloadAdvice... workloads) {
        StringWriter out = new StringWriter();
        try {
            renderer.render(new Report("1.0", Workloads.CATALOG, List.of(workloads)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyTableIsOne(Path file) {
        String markdown = render(new MarkdownRenderer(NORMAL), example(file));
        ParsedMarkdown parsed = new ParsedMarkdown(markdown);
        parsed.isSafe();
        int rows = parsed.tables().stream().mapToInt(List::size).sum();
        assertThat(ParsedMarkdown.cellsByLine(markdown))
                .hasSize(rows + parsed.tables().size());
        assertThat(parsed.headings()).contains("Context", "Options considered", "Decision", "Consequences", "Sources");
        assertThat(count(markdown, "<details>")).isEqualTo(count(markdown, "</details>"));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    /** Sentence by sentence, and word by word of the text as it is printed. */
    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatTheTextSays(Path file) {
        WorkloadAdvice advice = example(file);
        String markdown = new ParsedMarkdown(render(new MarkdownRenderer(NORMAL), advice)).lines();
        assertThat(sentences(advice))
                .allSatisfy(sentence -> assertThat(markdown).contains(sentence));
        String text = render(new TextRenderer(new Style(false, 120), NORMAL), advice);
        assertThat(words(markdown)).containsAll(words(text.substring(0, text.indexOf("\nSources\n"))));
    }

    private static List<String> sentences(WorkloadAdvice advice) {
        return Stream.concat(
                        advice.services().stream().flatMap(service -> sentences(service, new PlanSentences(advice))),
                        WorkloadSentences.warnings(advice, NORMAL).stream().map(Coded::text))
                .toList();
    }

    private static Stream<String> sentences(ServiceAdvice service, PlanSentences plan) {
        ServiceSentences sentences = new ServiceSentences(service, plan, Workloads.CATALOG, NORMAL);
        SensitivityText sensitivity = new SensitivityText(service);
        // of an answer that nothing is possible the text lists what is ruled out instead
        List<Coded> reasons = sentences.answered() ? sentences.reasons() : List.of();
        Stream<Coded> coded =
                Stream.of(reasons, sentences.steps(), sentences.warnings()).flatMap(List::stream);
        return Stream.concat(
                coded.map(Coded::text),
                Stream.of(
                                sentences.changes(),
                                sentences.cheaperWays(),
                                sentences.assumptions(),
                                sentences.doubts(),
                                sensitivity.checks(),
                                sensitivity.turns(),
                                service.paths().stream().map(sentences::way).toList())
                        .flatMap(List::stream));
    }

    /** Without numbers of list items, and a heading that is one of a column here. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9.-]+"))
                .map(word -> word.replaceAll("^[.-]+|[.-]+$", ""))
                .filter(word -> !word.matches("[0-9]|scores"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void namesAreNothingButNames(String name) {
        String quoted = "\"" + name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\"";
        if (name.length() > 200 || name.contains("\uD83D") || name.contains("\u202e")) {
            quoted = "\"<b>|@x #1\"";
        }
        WorkloadAdvice advice = Workloads.advise("name: " + quoted + "\nbudget: {monthly: 1}\n"
                + "policy: {deny: [{mechanism: public, because: " + quoted + "}]}\nservices: [{name: " + quoted
                + ", type: storage-account, onPremises: true}, {name: two, type: key-vault, tags: [" + quoted + "]}]\n"
                + "network: {onPremises: vpn}\n");
        String markdown = render(new MarkdownRenderer(NORMAL), advice);
        ParsedMarkdown parsed = new ParsedMarkdown(markdown);
        parsed.isSafe();
        assertThat(markdown.replaceAll("</?(details|summary|code)>|<https://[^ <>]+>\n", ""))
                .doesNotContain("<");
        ParsedMarkdown.cellsByLine(markdown).forEach(cells -> assertThat(cells).isBetween(2L, 5L));
        assertThat(parsed.headings().get(0))
                .isEqualTo("Service endpoints or private endpoints for "
                        + Excerpt.harmless(advice.workload().name().orElse("")).stripTrailing());
    }

    @Test
    void severalWorkloadsAreOneDocument() {
        WorkloadAdvice one = Workloads.advise("name: one\nservices: [key-vault]\n");
        WorkloadAdvice two = Workloads.advise("name: two\nservices: [aks]\n");
        String markdown = render(new MarkdownRenderer(NORMAL), one, two);
        assertThat(markdown.lines().filter(line -> line.startsWith("# ")))
                .containsExactly("# Service endpoints or private endpoints for 2 workloads");
        assertThat(markdown.lines().filter(line -> line.startsWith("## ")))
                .containsExactly("## one", "## two", "## Sources");
        assertThat(markdown).contains("\n### Decision\n").contains("\n#### key-vault: ");
    }

    @Test
    void briefIsOneScreen() {
        WorkloadAdvice advice = example(Golden.EXAMPLES.resolve("hybrid-hub-spoke.yaml"));
        String markdown = render(new MarkdownRenderer(new Detail(Detail.Level.BRIEF, List.of())), advice);
        assertThat(markdown.lines()).hasSizeLessThan(40);
        assertThat(new ParsedMarkdown(markdown).headings()).hasSize(1);
        assertThat(markdown).contains("| claims-db |").contains("Budget 40 USD").contains("- tier of reports");
    }

    @Test
    void oneServiceIsShownWhereOneIsAskedFor() {
        WorkloadAdvice advice = example(Golden.EXAMPLES.resolve("hybrid-hub-spoke.yaml"));
        String markdown = render(new MarkdownRenderer(new Detail(Detail.Level.FULL, List.of("keys"))), advice);
        assertThat(markdown)
                .contains("### keys: ")
                .doesNotContain("### scans: ")
                .contains("By criterion");
        assertThat(markdown).contains("| scans | private endpoint |");
    }
}
