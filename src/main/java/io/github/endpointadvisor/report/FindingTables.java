package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.MarkdownWriter;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.document.Words.Tone;
import io.github.endpointadvisor.gate.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Findings in tables that end where the page would become too long, with how many are left out. */
final class FindingTables {
    private static final List<String> HEAD = List.of("Severity", "Place", "Code", "Services", "Finding");
    private static final List<String> ACCEPTED_HEAD =
            List.of("Severity", "Place", "Code", "Services", "Finding", "Accepted");
    private static final int LONGEST_TEXT = 800;
    private static final int LONGEST_FILE = 80;
    private static final int NAMES_SHOWN = 3;
    private static final String CUT = "...";

    private final List<Block> blocks = new ArrayList<>();
    private int length;

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The findings, as far as the page is no longer than {@code most} with them. */
    void open(List<Finding> findings, int most) {
        blocks.addAll(table(findings, most));
    }

    /** The same in a fold. */
    void folded(String summary, List<Finding> findings, int most) {
        if (!findings.isEmpty()) {
            blocks.add(new Section(Words.of(summary), true, table(findings, most)));
        }
    }

    private List<Block> table(List<Finding> findings, int most) {
        if (findings.isEmpty()) {
            return List.of();
        }
        boolean accepted = !findings.get(0).isOpen();
        List<Row> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Row row = new Row(Row.Kind.PLAIN, accepted ? acceptedRow(finding) : row(finding));
            int rowLength = MarkdownWriter.length(row);
            if (length + rowLength > most) {
                break;
            }
            length += rowLength;
            rows.add(row);
        }
        List<Block> table = new ArrayList<>(List.of(new Table(accepted ? ACCEPTED_HEAD : HEAD, rows, Set.of())));
        if (rows.size() < findings.size()) {
            table.add(new Paragraph(Words.of("And " + (findings.size() - rows.size()) + " more; run ")
                    .and(Tone.CODE, "endpoint-advisor check")
                    .and(" to see all.")));
        }
        return table;
    }

    private static List<Words> row(Finding finding) {
        return List.of(
                Words.of(finding.severity().word()),
                Words.of(Tone.CODE, place(finding)),
                Words.of(Tone.CODE, finding.code()),
                Words.of(services(finding.services())),
                Words.of(cut(FindingText.message(finding))));
    }

    private static List<Words> acceptedRow(Finding finding) {
        List<Words> cells = new ArrayList<>(row(finding));
        cells.add(Words.of(cut(finding.state().words())));
        return cells;
    }

    /** Of a long path the end is what tells it from others. */
    private static String place(Finding finding) {
        String file = Excerpt.harmless(finding.file());
        int points = file.codePointCount(0, file.length());
        String end = points <= LONGEST_FILE
                ? file
                : CUT + file.substring(file.offsetByCodePoints(0, points - LONGEST_FILE + CUT.length()));
        return end + (finding.line() == 0 ? "" : ":" + finding.line());
    }

    private static String services(List<String> names) {
        List<String> shown = new ArrayList<>(
                names.stream().limit(NAMES_SHOWN).map(Sentences::shortened).toList());
        if (names.size() > NAMES_SHOWN) {
            shown.add("and " + (names.size() - NAMES_SHOWN) + " more");
        }
        return String.join(", ", shown);
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - CUT.length())) + CUT;
    }
}
