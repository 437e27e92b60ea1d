package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.document.Style;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision record: well-formed, complete, and deaf to what names say. */
final class MarkdownRendererTest {
    private static final int COMMENT = 65_536;
    static final Pages PAGES = new Pages(
            List.of(),
            Golden.files(Path.of("docs", "rules"), ".md").stream()
                    .map(page -> Golden.name(page).replace(".md", ""))
                    .toList());

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

    private static String markdown(Detail detail, WorkloadAdvice... workloads) {
        return render(new MarkdownRenderer(detail, PAGES), workloads);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyTableIsOneAndEveryFoldIsClosed(Path file) {
        String markdown = markdown(Detail.NORMAL, example(file));
        ParsedMarkdown parsed = new ParsedMarkdown(markdown);
        parsed.isSafe();
        int rows = parsed.tables().stream().mapToInt(List::size).sum();
        assertThat(ParsedMarkdown.cellsByLine(markdown))
                .hasSize(rows + parsed.tables().size());
        assertThat(count(markdown, "<details>")).isEqualTo(count(markdown, "</details>"));
        assertThat(markdown).contains("<summary>Sources</summary>", "<summary>What the file states</summary>");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fitsAComment(Path file) {
        assertThat(markdown(Detail.NORMAL, example(file)).length()).isLessThan(COMMENT);
    }

    @Test
    void saysHowManyServicesDoNotFit() {
        StringBuilder yaml = new StringBuilder("network: {onPremises: vpn}\nservices:\n");
        for (int i = 0; i < 90; i++) {
            yaml.append("  - {name: store").append(i).append(", type: storage-account, onPremises: true}\n");
        }
        WorkloadAdvice advice = Workloads.advise(yaml.toString());
        String markdown = markdown(Detail.NORMAL, advice);
        assertThat(markdown.length()).isLessThan(COMMENT);
        assertThat(markdown).containsPattern("[0-9]+ more sections would not fit a comment");
        assertThat(markdown(Detail.FULL, advice)).contains("store89 (Azure Storage account)");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    /** Word by word of the text as it is printed, but for the options that text names. */
    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatTheTextSays(Path file) {
        WorkloadAdvice advice = example(file);
        String page = markdown(Detail.FULL, advice);
        String markdown = new ParsedMarkdown(page).lines() + page.replaceAll("(?m)^(?!<summary>).*$", "");
        String text = render(new TextRenderer(new Style(false, 120), Detail.FULL, PAGES), advice);
        assertThat(words(markdown)).containsAll(words(text.substring(0, text.indexOf("\nMore: "))));
    }

    /** Without numbers of list items, and a heading that is one of a column here. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9.-]+"))
                .map(word -> word.replaceAll("^[.-]+|[.-]+$", ""))
                .filter(word -> !word.matches("[0-9]*"))
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
        String markdown = markdown(Detail.NORMAL, advice);
        ParsedMarkdown parsed = new ParsedMarkdown(markdown);
        parsed.isSafe();
        assertThat(markdown.replaceAll("</?(details|summary|code)>|<https://[^ <>]+>\n", ""))
                .doesNotContain("<");
        ParsedMarkdown.cellsByLine(markdown).forEach(cells -> assertThat(cells).isBetween(2L, 5L));
        assertThat(parsed.headings().get(0))
                .isEqualTo("Service endpoints or private endpoints for "
                        + Excerpt.harmless(advice.workload().name().orElse("")).strip());
    }

    @Test
    void severalWorkloadsAreOneDocument() {
        WorkloadAdvice one = Workloads.advise("name: one\nservices: [key-vault]\n");
        WorkloadAdvice two = Workloads.advise("name: two\nservices: [aks]\n");
        String markdown = markdown(Detail.NORMAL, one, two);
        assertThat(markdown.lines().filter(line -> line.startsWith("## "))).containsExactly("## one", "## two");
        assertThat(count(markdown, "<summary>Sources</summary>")).isEqualTo(1);
    }

    @Test
    void briefIsOneScreen() {
        WorkloadAdvice advice = example(Golden.EXAMPLES.resolve("hybrid-hub-spoke.yaml"));
        String markdown = markdown(new Detail(Detail.Level.BRIEF, Set.of(), List.of()), advice);
        assertThat(markdown.lines()).hasSizeLessThan(25);
        assertThat(new ParsedMarkdown(markdown).headings()).hasSize(1);
        assertThat(markdown).contains("| claims-db |").contains("Budget 40 USD");
    }

    @Test
    void oneServiceIsShownWhereOneIsAskedFor() {
        WorkloadAdvice advice = example(Golden.EXAMPLES.resolve("hybrid-hub-spoke.yaml"));
        String markdown = markdown(new Detail(Detail.Level.FULL, Set.of(), List.of("keys")), advice);
        assertThat(markdown).contains("## keys ", "Scores by criterion").doesNotContain("## scans ");
    }
}
