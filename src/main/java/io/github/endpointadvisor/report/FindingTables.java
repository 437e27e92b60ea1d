package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.gate.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Findings in tables that end where the page would become too long, with how many are left out. */
record FindingTables(MarkdownPage page) {
    private static final List<String> HEAD = List.of("Severity", "Place", "Code", "Services", "Finding");
    private static final List<String> ACCEPTED_HEAD =
            List.of("Severity", "Place", "Code", "Services", "Finding", "Accepted");
    private static final int LONGEST_TEXT = 800;
    private static final int LONGEST_FILE = 80;
    private static final int NAMES_SHOWN = 3;
    private static final String CUT = "...";

    void open(List<Finding> findings, int most) {
        if (!findings.isEmpty()) {
            table(HEAD, findings, FindingTables::row, most);
        }
    }

    void folded(String summary, List<Finding> findings, int most) {
        if (findings.isEmpty()) {
            return;
        }
        boolean accepted = !findings.get(0).isOpen();
        int left = most - page.length();
        page.fold(
                summary,
                inside -> new FindingTables(inside)
                        .table(
                                accepted ? ACCEPTED_HEAD : HEAD,
                                findings,
                                accepted ? FindingTables::acceptedRow : FindingTables::row,
                                left));
    }

    private void table(List<String> head, List<Finding> findings, Function<Finding, List<String>> row, int most) {
        List<List<String>> rows = new ArrayList<>(List.of(head));
        int length = page.length();
        for (Finding finding : findings) {
            List<String> cells = row.apply(finding);
            length += MarkdownPage.row(cells).length() + 1;
            if (length > most) {
                break;
            }
            rows.add(cells);
        }
        page.cells(rows);
        int more = findings.size() - (rows.size() - 1);
        if (more > 0) {
            page.block("And " + more + " more; run `endpoint-advisor check` to see all.");
        }
    }

    private static List<String> row(Finding finding) {
        return List.of(
                finding.severity().word(),
                MarkdownText.code(place(finding)),
                MarkdownText.code(finding.code()),
                MarkdownText.cell(services(finding.services())),
                MarkdownText.cell(cut(FindingText.message(finding))));
    }

    private static List<String> acceptedRow(Finding finding) {
        List<String> cells = new ArrayList<>(row(finding));
        cells.add(MarkdownText.cell(cut(finding.state().words())));
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
