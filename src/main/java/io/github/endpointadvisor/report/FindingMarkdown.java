package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Document;
import io.github.endpointadvisor.document.MarkdownWriter;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import io.github.endpointadvisor.wording.Phrases;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
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
        return MarkdownWriter.write(new Document(Words.of(verdict(gate) + ": " + counts(gate)), List.of()), LEVEL)
                + MarkdownWriter.blocks(List.of(footer(report)));
    }

    private static String whole(FindingReport report) {
        GateReport gate = report.gate();
        FindingTables tables = new FindingTables();
        String accepted = FindingText.accepted(gate);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Sentences.sentence(counts(gate), Sentences.NO_NAME)
                + (accepted.isEmpty() ? "" : " Accepted: " + FindingTables.cut(accepted) + ".")));
        tables.open(only(gate, finding -> isShown(finding, gate)), AFTER_SHOWN);
        List<Finding> notes = only(gate, finding -> finding.isOpen() && !isShown(finding, gate));
        tables.folded(Phrases.plural(notes.size(), "note"), notes, AFTER_NOTES);
        List<Finding> others = only(gate, finding -> !finding.isOpen());
        tables.folded(Phrases.plural(others.size(), "accepted finding"), others, AFTER_ACCEPTED);
        blocks.addAll(tables.blocks());
        String passedOver = FindingText.passedOver(gate);
        if (!passedOver.isEmpty()) {
            blocks.add(new Paragraph(FindingTables.cut(passedOver) + "."));
        }
        blocks.add(footer(report));
        return MarkdownWriter.write(new Document(Words.of(verdict(gate)), blocks), LEVEL);
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

    private static Paragraph footer(FindingReport report) {
        return new Paragraph(Words.of("endpoint-advisor " + report.toolVersion() + ", catalog "
                        + report.catalog().edition().version() + ", exemptions as of "
                        + report.gate().today() + ". ")
                .and(Words.Tone.CODE, "endpoint-advisor explain CODE")
                .and(" tells more of a rule."));
    }
}
