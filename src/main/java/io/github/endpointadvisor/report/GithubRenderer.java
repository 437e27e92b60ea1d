package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.wording.Phrases;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/** Workflow commands that GitHub Actions turns into annotations: open findings only, and no more than it shows. */
public final class GithubRenderer implements FindingRenderer {
    /** Of each severity GitHub shows this many from one step, and drops the others without a word. */
    private static final int SHOWN = 10;

    @Override
    public void render(FindingReport report, Writer out) throws IOException {
        List<Finding> open = report.gate().open();
        List<Finding> shown = shown(open);
        for (Finding finding : shown) {
            out.write(annotation(finding, report.pages()) + "\n");
        }
        if (shown.size() < open.size()) {
            out.write(rest(open.size() - shown.size()) + "\n");
        }
        for (String line : LogText.closing(report.gate())) {
            out.write(line + "\n");
        }
    }

    private static List<Finding> shown(List<Finding> open) {
        boolean allFit =
                Arrays.stream(Severity.values()).allMatch(it -> of(it, open).size() <= SHOWN);
        return Arrays.stream(Severity.values())
                .flatMap(it -> of(it, open).stream().limit(it == Severity.NOTE && !allFit ? SHOWN - 1 : SHOWN))
                .toList();
    }

    private static List<Finding> of(Severity severity, List<Finding> open) {
        return open.stream().filter(it -> it.severity() == severity).toList();
    }

    private static String annotation(Finding finding, Pages pages) {
        String file = "file=" + property(finding.file().replace('\\', '/'));
        String title = "title=" + property(finding.code() + " " + pages.title(finding.code()));
        String place = finding.at().map(GithubRenderer::place).orElse("");
        return "::" + command(finding.severity()) + " " + file + place + "," + title + "::"
                + data(FindingText.message(finding));
    }

    private static String command(Severity severity) {
        return severity == Severity.NOTE ? "notice" : severity.word();
    }

    private static String place(Position at) {
        return ",line=" + at.line() + ",endLine=" + at.line() + ",col=" + at.column() + ",endColumn="
                + (at.column() + at.length());
    }

    private static String rest(int count) {
        return "::notice title=" + property(Phrases.plural(count, "finding") + " not shown") + "::"
                + data(LogText.more(count) + " not annotated, because GitHub shows " + SHOWN
                        + " of each kind from one step. See the job summary (--summary) or another format.");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return LogText.lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
