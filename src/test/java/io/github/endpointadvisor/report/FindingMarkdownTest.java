package io.github.endpointadvisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Baseline;
import io.github.endpointadvisor.gate.FailOn;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import io.github.endpointadvisor.gate.State;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The comment on a pull request: what it shows, what it folds, and that nothing gets out of it. */
final class FindingMarkdownTest {
    private static final int LONGEST = 60_000;
    private static final Finding ERROR = finding("EA301", Severity.ERROR, "orders.yaml", 12)
            .about(List.of("orders-db"), "service-endpoint")
            .advising("build a private endpoint");
    private static final Finding WARNING =
            finding("EA302", Severity.WARNING, "orders.yaml", 20).about(List.of("keys", "queue"), "private-endpoint");
    private static final Finding NOTE = finding("EA305", Severity.NOTE, "shop.yaml", 3);
    private static final Finding EXEMPTED = finding("EA301", Severity.ERROR, "shop.yaml", 9)
            .in(new State(
                    State.Kind.EXEMPTED,
                    "the migration is under way",
                    Optional.of("net-team"),
                    Optional.of("2027-01-31"),
                    "shop.yaml:30"));
    private static final Finding KNOWN =
            finding("EA302", Severity.WARNING, "shop.yaml", 15).in(State.known("baseline.json"));

    static List<String> hostile() {
        return Hostile.NAMES;
    }

    private static Finding finding(String code, Severity severity, String file, int line) {
        return Finding.of(
                code,
                severity,
                file,
                Optional.of(new Position(line, 5, 1)),
                "what is in place ranks behind the advice");
    }

    private static String render(GateReport gate) {
        StringWriter out = new StringWriter();
        try {
            new FindingMarkdown()
                    .render(new FindingReport("1.0", Workloads.CATALOG, new Pages(List.of(), List.of()), gate), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static GateReport gate(FailOn failOn, List<Finding> findings) {
        return new GateReport(
                "2026-11-24", List.of("orders.yaml", "shop.yaml"), List.of(), findings, failOn, Optional.empty());
    }

    @Test
    void passedIsThreeLines() {
        String markdown = render(gate(FailOn.DEFAULT, List.of()));
        assertThat(markdown.lines())
                .hasSize(3)
                .startsWith(
                        FindingMarkdown.MARKER,
                        "### endpoint-advisor: Gate passed (--fail-on error): no errors, no warnings, no notes in 2 files");
        assertThat(markdown)
                .contains("\nendpoint-advisor 1.0, catalog ")
                .contains("as of 2026-11-24")
                .contains("`endpoint-advisor explain CODE`");
    }

    @Test
    void worstFirstAndTheRestFolded() {
        GateReport gate = new GateReport(
                "2026-11-24",
                List.of("orders.yaml", "shop.yaml"),
                List.of(),
                List.of(NOTE, KNOWN, WARNING, EXEMPTED, ERROR),
                FailOn.DEFAULT,
                Optional.of(new Baseline.Use("baseline.json", 1, 2)));
        String markdown = render(gate);
        assertThat(markdown).startsWith(FindingMarkdown.MARKER + "\n### endpoint-advisor: Gate failed on 1 finding");
        assertThat(markdown)
                .contains(
                        "1 error, 1 warning, 1 note in 2 files. "
                                + "Accepted: 1 exempted, 1 known from baseline.json, 2 more that it lists gone ('--update-baseline' removes them).\n");
        List<List<List<String>>> tables = new ParsedMarkdown(markdown).tables();
        assertThat(tables).hasSize(3);
        assertThat(tables.get(0).get(1))
                .containsExactly(
                        "error",
                        "orders.yaml:12",
                        "EA301",
                        "orders-db",
                        "What is in place ranks behind the advice. Build a private endpoint.");
        assertThat(tables.get(0).get(2)).startsWith("warning", "orders.yaml:20", "EA302", "keys, queue");
        assertThat(tables.get(1).get(1)).startsWith("note", "shop.yaml:3");
        assertThat(tables.get(2).get(1))
                .endsWith("exempted by net-team until 2027-01-31, because the migration is under way");
        assertThat(tables.get(2).get(2)).endsWith("known since the baseline baseline.json");
        assertThat(markdown.indexOf("<details>")).isGreaterThan(markdown.indexOf("orders.yaml:20"));
        assertThat(markdown).contains("<summary>1 note</summary>").contains("<summary>2 accepted findings</summary>");
    }

    @Test
    void notesThatFailAreNotFolded() {
        String markdown = render(gate(new FailOn(Optional.of(Severity.NOTE), false), List.of(NOTE)));
        assertThat(markdown)
                .contains("failed on 1 finding")
                .doesNotContain("<details>")
                .contains("shop.yaml:3");
    }

    @Test
    void whatWasAcceptedIsToldWhereNothingIsOpen() {
        String markdown = render(gate(FailOn.DEFAULT, List.of(EXEMPTED)));
        assertThat(markdown)
                .contains("Gate passed")
                .contains("Accepted: 1 exempted.")
                .contains("net-team");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void namesAreNothingButNames(String name) {
        Finding open = Finding.of("EA301", Severity.ERROR, name, Optional.empty(), name)
                .about(List.of(name, name), name)
                .advising(name);
        Finding accepted = open.in(new State(State.Kind.EXEMPTED, name, Optional.of(name), Optional.of(name), name));
        GateReport gate = new GateReport(
                "2026-11-24",
                List.of(name),
                List.of(),
                List.of(open, open.weighing(Severity.NOTE), accepted),
                FailOn.DEFAULT,
                Optional.of(new Baseline.Use(name, 0, 1)));
        String markdown = render(gate);
        new ParsedMarkdown(markdown).isSafe();
        assertThat(markdown.replace(FindingMarkdown.MARKER + "\n", "").replaceAll("</?(details|summary)>", ""))
                .doesNotContain("<");
        assertThat(ParsedMarkdown.cellsByLine(markdown)).containsExactly(5L, 5L, 5L, 5L, 5L, 5L, 6L, 6L, 6L);
        assertThat(new ParsedMarkdown(markdown).tables()).hasSize(3);
        assertThat(markdown.length()).isLessThan(LONGEST);
    }

    @Test
    void staysBelowTheLimitAndCountsRight() {
        List<Finding> many = new ArrayList<>();
        for (String text : List.of("a plain sentence", "|".repeat(10_000))) {
            IntStream.rangeClosed(1, 2_000).forEach(line -> {
                for (Severity severity : Severity.values()) {
                    Finding finding =
                            Finding.of("EA301", severity, "a/b.yaml", Optional.of(new Position(line, 1, 1)), text);
                    many.add(finding);
                    many.add(finding.in(State.known("|".repeat(10_000))));
                }
            });
        }
        String markdown = render(gate(FailOn.DEFAULT, many));
        assertThat(markdown.length()).isLessThan(LONGEST);
        ParsedMarkdown parsed = new ParsedMarkdown(markdown);
        assertThat(markdown).contains("4000 errors, 4000 warnings, 4000 notes");
        int shown = parsed.tables().get(0).size() - 1;
        assertThat(shown).isGreaterThan(5);
        assertThat(markdown).contains("And " + (8_000 - shown) + " more; run `endpoint-advisor check` to see all.");
        assertThat(markdown).endsWith("tells more of a rule.\n");
    }
}
