package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * Logging commands that Azure Pipelines turns into issues of the run: open findings only. It knows no notes, so these
 * are plain lines.
 */
public final class AzurePipelinesRenderer implements FindingRenderer {
    private final Optional<String> summaryFile;

    /**
     * A renderer that attaches a file of Markdown to the run as well, where there is one.
     *
     * @param summaryFile absolute path of that file
     */
    public AzurePipelinesRenderer(Optional<String> summaryFile) {
        this.summaryFile = summaryFile;
    }

    @Override
    public void render(FindingReport report, Writer out) throws IOException {
        for (Finding finding : report.gate().open()) {
            out.write((finding.severity() == Severity.NOTE ? note(finding) : issue(finding)) + "\n");
        }
        for (String line : LogText.closing(report.gate())) {
            out.write(line + "\n");
        }
        if (summaryFile.isPresent()) {
            out.write("##vso[task.uploadsummary]" + data(summaryFile.get()) + "\n");
        }
    }

    private static String note(Finding finding) {
        return Excerpt.harmless(
                "note: " + LogText.place(finding) + ": " + FindingText.message(finding) + " [" + finding.code() + "]");
    }

    private static String issue(Finding finding) {
        return "##vso[task.logissue type=" + finding.severity().word() + ";sourcepath=" + property(finding.file())
                + ";" + finding.at().map(AzurePipelinesRenderer::place).orElse("") + "code="
                + property(finding.code()) + ";]" + data(FindingText.message(finding));
    }

    private static String place(Position at) {
        return "linenumber=" + at.line() + ";columnnumber=" + at.column() + ";";
    }

    private static String property(String text) {
        return data(text).replace(";", "%3B").replace("]", "%5D");
    }

    private static String data(String text) {
        return LogText.lines(text).replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
