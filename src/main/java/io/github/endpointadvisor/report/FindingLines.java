package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import io.github.endpointadvisor.gate.State;
import io.github.endpointadvisor.wording.Phrases;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Findings for people, each behind its place as compilers do it, the worst first; at the end counts and verdict. Those of
 * a baseline are only counted, since among hundreds of them nobody would see what is new.
 */
public final class FindingLines implements FindingRenderer {
    private static final String INDENT = "    ";

    private final Style style;

    public FindingLines(Style style) {
        this.style = style;
    }

    @Override
    public void render(FindingReport report, Writer out) throws IOException {
        GateReport gate = report.gate();
        for (Finding finding : gate.open()) {
            out.write(open(finding));
        }
        for (Finding finding : gate.findings()) {
            if (finding.state().kind() == State.Kind.EXEMPTED) {
                out.write(exempted(finding));
            }
        }
        out.write(summary(report));
    }

    private String open(Finding finding) {
        String severity = finding.severity().word() + ": ";
        String place = place(finding);
        String text = hanging(place + severity + FindingText.message(finding) + " [" + finding.code() + "]");
        int start = place.length();
        return text.startsWith(severity, start)
                ? text.substring(0, start)
                        + paint(finding.severity(), severity)
                        + text.substring(start + severity.length())
                : text;
    }

    /** The first line from the left, so that its place can be clicked on, the others indented. */
    private String hanging(String paragraph) {
        Lines lines = new Lines(style.width());
        // a runner that reads the log must find no command of its own in it
        String plain = LogText.plain(paragraph).replace("::", ": :");
        List<String> folded = Lines.fold(plain, style.width());
        lines.line(folded.get(0));
        if (folded.size() > 1) {
            lines.wrapped(INDENT, String.join(" ", folded.subList(1, folded.size())));
        }
        return lines.toString();
    }

    private String exempted(Finding finding) {
        String text = place(finding) + "accepted: " + finding.code() + " "
                + finding.severity().word()
                + (finding.services().isEmpty() ? "" : " of " + Sentences.shortList(finding.services())) + ", "
                + finding.state().words() + ".";
        return hanging(text);
    }

    /** The place as editors and terminals know it, in front of what is said of it. */
    private static String place(Finding finding) {
        return LogText.place(finding) + ": ";
    }

    private String paint(Severity severity, String word) {
        return switch (severity) {
            case ERROR -> style.bad(word);
            case WARNING -> style.careful(word);
            case NOTE -> word;
        };
    }

    private String summary(FindingReport report) {
        GateReport gate = report.gate();
        Lines lines = new Lines(style.width());
        if (gate.findings().stream().anyMatch(finding -> finding.state().kind() != State.Kind.KNOWN)) {
            lines.blank();
        }
        String accepted = FindingText.accepted(gate);
        lines.wrapped(
                "",
                Phrases.plural(gate.files().size(), "file") + ": " + FindingText.counts(gate)
                        + (accepted.isEmpty() ? "" : "; " + accepted) + ".");
        if (!gate.passedOver().isEmpty()) {
            lines.wrapped("", FindingText.passedOver(gate) + ".");
        }
        lines.wrapped(
                "",
                verdict(gate) + ". Judged as of " + gate.today() + ", catalog "
                        + report.catalog().edition().version() + "."
                        + (gate.findings().isEmpty() ? "" : " 'endpoint-advisor explain CODE' tells more."));
        return lines.toString();
    }

    private String verdict(GateReport gate) {
        String words = FindingText.verdict(gate);
        return gate.passed() ? style.good(words) : style.bad(words);
    }
}
