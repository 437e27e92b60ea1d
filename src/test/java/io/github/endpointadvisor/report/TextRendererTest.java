package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.document.Style;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first screen and the cards: short, complete, and in the width that there is. */
final class TextRendererTest {
    private static final int SCREEN = 45;
    private static final int CARD = 25;
    private static final Detail SCREEN_ONLY = new Detail(Detail.Level.NORMAL, Set.of(), List.of("?"));

    static List<Path> examples() {
        return Golden.examples();
    }

    private static String text(Detail detail, Style style, WorkloadAdvice advice) {
        StringWriter out = new StringWriter();
        try {
            new TextRenderer(style, detail, MarkdownRendererTest.PAGES)
                    .render(new Report("1.0", Workloads.CATALOG, List.of(advice)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Style width(int width) {
        return new Style(false, width);
    }

    private static WorkloadAdvice advice(Path file) {
        return Workloads.advise(Golden.read(file));
    }

    @Test
    void theTotalSaysWhatComesOffIt() {
        WorkloadAdvice advice = Workloads.advise("defaults: {privateIp: required}\nservices:\n"
                + "  - {type: storage-account, subresources: [blob, table, queue, file, web, dfs]}\n"
                + "  - {type: cosmos-db, subresources: [Sql, MongoDB, Cassandra, Gremlin, Table, Analytical]}\n"
                + "  - {type: foundry-tools}\n  - {type: purview, subresources: [account, portal, platform]}\n"
                + "  - {type: power-bi}\n  - {type: machine-learning-workspace}\n"
                + "  - {type: data-factory, subresources: [dataFactory, portal]}\n"
                + "  - {type: key-vault}\n  - {type: key-vault}\n");
        String text = text(new Detail(Detail.Level.NORMAL, Set.of(), List.of()), width(200), advice);
        assertThat(text.replaceAll("\\s+", " "))
                .contains("0.50 of shared DNS zones counted once; 0.40 less by the volume price of DNS zones");
    }

    /** Two of everything that examples hold, up to twenty services. */
    private static WorkloadAdvice twenty() {
        StringBuilder yaml = new StringBuilder("network: {onPremises: vpn, inspection: firewall}\nservices:\n");
        List<String> types = List.of(
                "storage-account",
                "key-vault",
                "azure-sql",
                "service-bus",
                "event-hubs",
                "cosmos-db",
                "aks",
                "container-registry",
                "redis",
                "app-configuration");
        for (int i = 0; i < 20; i++) {
            yaml.append("  - {name: s").append(i).append(", type: ").append(types.get(i % 10));
            yaml.append(i % 3 == 0 ? ", onPremises: true" : i % 3 == 1 ? ", publicNetworkAccess: disabled" : "");
            yaml.append("}\n");
        }
        return Workloads.advise(yaml.toString());
    }

    @Test
    void twentyServicesFitAScreen() {
        assertThat(text(Detail.NORMAL, width(100), twenty()).lines()).hasSizeLessThanOrEqualTo(SCREEN);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFitsAScreen(Path file) {
        WorkloadAdvice advice = advice(file);
        String text = text(Detail.NORMAL, width(100), advice);
        String screen = advice.services().size() > 3
                ? text
                : text.substring(
                        0,
                        text.indexOf("\n" + advice.services().get(0).request().name() + " ("));
        assertThat(screen.lines()).hasSizeLessThanOrEqualTo(SCREEN);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyCardIsShort(Path file) {
        WorkloadAdvice advice = advice(file);
        for (ServiceAdvice service : advice.services()) {
            String name = service.request().name();
            String text = text(new Detail(Detail.Level.NORMAL, Set.of(), List.of(name)), width(100), advice);
            String card = text.substring(text.indexOf("\n" + name + " ("), text.indexOf("\nMore: "));
            assertThat(card.strip().lines()).as(card).hasSizeLessThanOrEqualTo(CARD);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 140})
    void onlyTheAddressOfAPageIsLongerThanTheTerminal(int columns) {
        examplesWith(Detail.FULL, columns)
                .flatMap(String::lines)
                .filter(line -> !line.contains("://"))
                .forEach(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
    }

    @Test
    void termsWithLongLabelsStandUnderThem() {
        WorkloadAdvice advice =
                Workloads.advise("services: [{name: vault-backups, type: backup, publicNetworkAccess: disabled}]");
        assertThat(text(Detail.FULL, width(60), advice))
                .contains("  privatelink.{regionCode}.backup.windowsazure.com\n      for vault-backups\n");
    }

    private static Stream<String> examplesWith(Detail detail, int columns) {
        return examples().stream().map(file -> text(detail, width(columns), advice(file)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void colourChangesNoLine(Path file) {
        WorkloadAdvice advice = advice(file);
        String painted = text(Detail.FULL, new Style(true, 80), advice);
        assertThat(painted).contains("\u001b[");
        assertThat(painted.replaceAll("\u001b\\[[0-9]*m", "").replaceAll("(?m) +$", ""))
                .isEqualTo(text(Detail.FULL, width(80), advice));
        assertThat(painted.lines())
                .as("colour ends with its line")
                .allSatisfy(line -> assertThat(line.replaceAll("\u001b\\[[1-9][0-9]*m[^\u001b]*\u001b\\[0m", ""))
                        .doesNotContain("\u001b"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whoCannotConnectStandsAboveEverythingThatIsShown(Path file) {
        WorkloadAdvice advice = advice(file);
        for (Detail detail : List.of(
                Detail.NORMAL,
                SCREEN_ONLY,
                new Detail(Detail.Level.BRIEF, Set.of(), List.of()),
                new Detail(Detail.Level.NORMAL, EnumSet.of(Detail.Part.PLAN), List.of()),
                new Detail(Detail.Level.NORMAL, EnumSet.of(Detail.Part.DNS), List.of()))) {
            String text = text(detail, width(100), advice);
            assertThat(text.contains("\nCannot connect\n"))
                    .isEqualTo(!advice.blocked().isEmpty());
            assertThat(text.indexOf("\nCannot connect\n")).isLessThan(3_000);
        }
    }
}
