package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.document.Style;
import io.github.endpointadvisor.document.TextWriter;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.document.Words.Tone;
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
    private final Style style;
    private final boolean notes;

    /** {@code notes} is with those that no gate fails on. */
    public FindingLines(Style style, boolean notes) {
        this.style = style;
        this.notes = notes;
    }

    @Override
    public void render(FindingReport report, Writer out) throws IOException {
        GateReport gate = report.gate();
        for (Finding finding : gate.open()) {
            if (isShown(finding, gate)) {
                out.write(open(finding));
            }
        }
        for (Finding finding : gate.findings()) {
            if (finding.state().kind() == State.Kind.EXEMPTED) {
                out.write(exempted(finding));
            }
        }
        out.write(summary(report));
    }

    private boolean isShown(Finding finding, GateReport gate) {
        return notes || finding.severity() != Severity.NOTE || gate.failOn().fails(finding);
    }

    private String open(Finding finding) {
        return hanging(Words.of(place(finding))
                .and(tone(finding.severity()), finding.severity().word() + ": ")
                .and(FindingText.message(finding))
                .by(List.of(finding.code())));
    }

    /** The first line from the left, so that its place can be clicked on, the others indented. */
    private String hanging(Words words) {
        return TextWriter.hanging(words, style);
    }

    private String exempted(Finding finding) {
        String text = place(finding) + "accepted: " + finding.code() + " "
                + finding.severity().word()
                + (finding.services().isEmpty() ? "" : " of " + Sentences.shortList(finding.services())) + ", "
                + finding.state().words() + ".";
        return hanging(Words.of(text));
    }

    /** The place as editors and terminals know it, in front of what is said of it. */
    private static String place(Finding finding) {
        return LogText.place(finding) + ": ";
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.CAREFUL;
            case NOTE -> Tone.PLAIN;
        };
    }

    private String summary(FindingReport report) {
        GateReport gate = report.gate();
        boolean listed = gate.findings().stream()
                .anyMatch(finding -> finding.isOpen()
                        ? isShown(finding, gate)
                        : finding.state().kind() == State.Kind.EXEMPTED);
        boolean hidden = gate.open().stream().anyMatch(finding -> !isShown(finding, gate));
        String accepted = FindingText.accepted(gate);
        StringBuilder text = new StringBuilder(listed ? "\n" : "");
        text.append(paragraph(Words.of(Phrases.plural(gate.files().size(), "file") + ": " + FindingText.counts(gate)
                + (hidden ? " (--notes lists them)" : "")
                + (accepted.isEmpty() ? "" : "; " + accepted) + ".")));
        if (!gate.passedOver().isEmpty()) {
            text.append(paragraph(Words.of(FindingText.passedOver(gate) + ".")));
        }
        return text.append(paragraph(Words.of(gate.passed() ? Tone.GOOD : Tone.BAD, FindingText.verdict(gate))
                        .and(". Judged as of " + gate.today() + ", catalog "
                                + report.catalog().edition().version() + "."
                                + (gate.findings().isEmpty() ? "" : " 'endpoint-advisor explain CODE' tells more."))))
                .toString();
    }

    private String paragraph(Words words) {
        return TextWriter.paragraph(words, style);
    }
}
