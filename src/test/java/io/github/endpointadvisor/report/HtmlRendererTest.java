package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page: one file, complete, and deaf to what names say. */
final class HtmlRendererTest {
    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title style body main article section details summary h1 h2 h3 h4 h5 h6 p a code span strong"
                            + " ul ol li dl div dt dd table thead tbody tr th td label input svg desc rect text path")
                    .split(" "));
    private static final Set<String> ATTRIBUTES =
            Set.of(("lang charset name content class href scope colspan value type style tabindex role aria-label"
                            + " aria-labelledby id viewbox x y width height rx d")
                    .split(" "));

    static List<Path> examples() {
        return Golden.examples();
    }

    static List<String> hostile() {
        return MarkdownRendererTest.hostile();
    }

    private static String html(WorkloadAdvice... workloads) {
        StringWriter out = new StringWriter();
        try {
            new HtmlRenderer(MarkdownRendererTest.PAGES)
                    .render(new Report("1.0", Workloads.CATALOG, List.of(workloads)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Document parsed(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document document = parser.parseInput(html, "");
        assertThat(parser.getErrors()).isEmpty();
        return document;
    }

    private static void holdsNothingForeign(Document document) {
        for (Element element : document.getAllElements()) {
            if (!element.normalName().startsWith("#")) {
                assertThat(ELEMENTS).contains(element.normalName());
                element.attributes()
                        .forEach(attribute -> assertThat(ATTRIBUTES)
                                .contains(attribute.getKey().toLowerCase(Locale.ROOT)));
            }
        }
        assertThat(document.select("a"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("https://"));
        assertThat(document.select("[style]"))
                .allSatisfy(bar -> assertThat(bar.attr("style")).matches("width:[0-9]{1,3}%"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isOneSoundPageThatLoadsNothing(Path file) {
        String html = html(Workloads.advise(Golden.read(file)));
        Document document = parsed(html);
        holdsNothingForeign(document);
        assertThat(html).doesNotContain("@import", "url(", "src=");
        assertThat(document.select("svg > title, svg > desc"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.text()).isNotBlank());
        assertThat(document.select("h1")).hasSize(1);
        int last = 1;
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatMarkdownSays(Path file) {
        WorkloadAdvice advice = Workloads.advise(Golden.read(file));
        StringWriter markdown = new StringWriter();
        try {
            new MarkdownRenderer(Detail.FULL, MarkdownRendererTest.PAGES)
                    .render(new Report("1.0", Workloads.CATALOG, List.of(advice)), markdown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(words(parsed(html(advice)).text()))
                .containsAll(words(new ParsedMarkdown(markdown.toString()).lines()));
    }

    /** Numbers of steps are those of their list here, and choices are columns instead of a sentence. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9.-]+"))
                .map(word -> word.replaceAll("^[.-]+|[.-]+$", ""))
                .filter(word -> !word.matches("[0-9]{1,2}|instead|nothing|cheaper|everything|already|made"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void namesAreNothingButNames(String name) {
        String quoted = name.length() > 200 || name.contains("\uD83D") || name.contains("\u202e")
                ? "\"<b>|@x #1\""
                : "\"" + name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\"";
        String yaml = "name: " + quoted + "\npolicy: {deny: [{mechanism: public, because: " + quoted + "}]}\n"
                + "services: [{name: " + quoted + ", type: storage-account, onPremises: true},"
                + " {name: two, type: key-vault, tags: [" + quoted + "]}]\nnetwork: {onPremises: vpn}\n";
        Document document = parsed(html(Workloads.advise(yaml)));
        holdsNothingForeign(document);
        assertThat(document.select("article")).hasSize(1);
    }

    @Test
    void everyClientIsDrawnAndWhoCannotConnectStandsOut() {
        Document document =
                Jsoup.parse(html(Workloads.advise(Golden.read(Golden.EXAMPLES.resolve("ai-application.yaml")))));
        assertThat(document.select("svg text").eachText())
                .contains("chat-ui", "indexer", "pipeline", "documents", "Cannot connect");
        assertThat(document.select("svg path.blocked")).hasSize(2);
    }

    @Test
    void manyServicesSayWhatThePictureLeavesOut() {
        StringBuilder yaml = new StringBuilder("services:\n");
        for (int i = 0; i < 40; i++) {
            yaml.append("  - {name: vault").append(i).append(", type: key-vault}\n");
        }
        Document document = Jsoup.parse(html(Workloads.advise(yaml.toString())));
        assertThat(document.select("svg text").eachText()).contains("and 16 more services below");
        assertThat(document.select("details > summary").eachText())
                .anyMatch(title -> title.startsWith("vault39 (Azure Key Vault)"));
    }
}
