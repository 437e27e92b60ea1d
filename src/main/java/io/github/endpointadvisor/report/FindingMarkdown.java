package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Edition;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import io.github.endpointadvisor.wording.Phrases;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A comment on a pull request: whether the gate passed, and what to do, worst first. However much is found, it stays
 * below the length that GitHub takes.
 */
public final class FindingMarkdown implements FindingRenderer {
    /** By this hidden line a bot finds its own comment, to write it anew instead of adding another. */
    public static final String MARKER = "<!-- endpoint-advisor:check -->";

    private static final int LEVEL = 3;

    /** How long the page may be after each of its tables; GitHub takes 65,536 characters. */
    private static final int AFTER_SHOWN = 40_000;

    private static final int AFTER_NOTES = 49_000;
    private static final int AFTER_ACCEPTED = 58_000;

    @Override
    public void render(FindingReport report, Writer out) throws IOException {
        GateReport gate = report.gate();
        out.write(MARKER + "\n");
        out.write(
                gate.findings().isEmpty()
                                && gate.baseline().isEmpty()
                                && gate.passedOver().isEmpty()
                        ? brief(report)
                        : whole(report));
    }

    /** Nothing to tell takes a line. */
    private static String brief(FindingReport report) {
        GateReport gate = report.gate();
        return new MarkdownPage().heading(LEVEL, verdict(gate) + ": " + counts(gate)) + footer(report) + "\n";
    }

    private static String whole(FindingReport report) {
        GateReport gate = report.gate();
        FindingTables tables = new FindingTables(new MarkdownPage().heading(LEVEL, verdict(gate)));
        String accepted = FindingText.accepted(gate);
        tables.page()
                .paragraph(Sentences.sentence(counts(gate), FindingText.NO_NAME)
                        + (accepted.isEmpty() ? "" : " Accepted: " + FindingTables.cut(accepted) + "."));
        tables.open(only(gate, finding -> isShown(finding, gate)), AFTER_SHOWN);
        List<Finding> notes = only(gate, finding -> finding.isOpen() && !isShown(finding, gate));
        tables.folded(Phrases.plural(notes.size(), "note"), notes, AFTER_NOTES);
        List<Finding> others = only(gate, finding -> !finding.isOpen());
        tables.folded(Phrases.plural(others.size(), "accepted finding"), others, AFTER_ACCEPTED);
        String passedOver = FindingText.passedOver(gate);
        if (!passedOver.isEmpty()) {
            tables.page().paragraph(FindingTables.cut(passedOver) + ".");
        }
        return tables.page().block(footer(report)).toString();
    }

    /** Notes are folded away, unless the gate fails on them. */
    private static boolean isShown(Finding finding, GateReport gate) {
        boolean grave = finding.isOpen() && finding.severity() != Severity.NOTE;
        return grave || gate.failOn().fails(finding);
    }

    private static List<Finding> only(GateReport gate, Predicate<Finding> condition) {
        return gate.findings().stream().filter(condition).toList();
    }

    private static String verdict(GateReport gate) {
        return "endpoint-advisor: " + FindingText.verdict(gate);
    }

    private static String counts(GateReport gate) {
        return FindingText.counts(gate) + " in " + Phrases.plural(gate.files().size(), "file");
    }

    private static String footer(FindingReport report) {
        Edition edition = report.catalog().edition();
        return String.format(
                Locale.ROOT,
                "endpoint-advisor %s, catalog %s, exemptions as of %s. `endpoint-advisor explain CODE` tells more of a"
                        + " rule.",
                MarkdownText.cell(report.toolVersion()),
                edition.version(),
                MarkdownText.cell(report.gate().today()));
    }
}
