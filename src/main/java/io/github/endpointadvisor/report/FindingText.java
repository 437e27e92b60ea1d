package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.gate.Baseline;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import io.github.endpointadvisor.gate.State;
import io.github.endpointadvisor.wording.Phrases;
import java.util.ArrayList;
import java.util.List;

/** The sentences about findings that all formats share, so that they say the same. */
final class FindingText {
    private static final int PASSED_OVER_SHOWN = 5;

    private FindingText() {}

    /** What is wrong and what to do, as sentences; the first stands for itself. What users wrote is in it as it is. */
    static String message(Finding finding) {
        String remedy = finding.remedy().isEmpty() ? "" : " " + Sentences.sentence(finding.remedy(), Sentences.NO_NAME);
        String address = finding.address().map(it -> " At " + it + ".").orElse("");
        return sentence(finding.text(), finding) + remedy + address;
    }

    private static String sentence(String text, Finding finding) {
        String name = finding.services().stream()
                .filter(service -> text.startsWith(service + " "))
                .findFirst()
                .orElse(Sentences.NO_NAME);
        return Sentences.sentence(text, name);
    }

    /** "2 errors, 1 warning, no notes". */
    static String counts(GateReport gate) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = gate.open(severity);
            parts.add((count == 0 ? "no" : count) + " " + severity.word() + (count == 1 ? "" : "s"));
        }
        return String.join(", ", parts);
    }

    /** What was accepted: "1 exempted, 3 known from baseline.json"; empty when nothing was. */
    static String accepted(GateReport gate) {
        List<String> parts = new ArrayList<>();
        if (gate.in(State.Kind.EXEMPTED) > 0) {
            parts.add(gate.in(State.Kind.EXEMPTED) + " exempted");
        }
        gate.baseline().ifPresent(use -> parts.add(baseline(use)));
        return String.join(", ", parts);
    }

    private static String baseline(Baseline.Use use) {
        String gone = use.gone() == 0
                ? ""
                : ", " + use.gone() + " more that it lists gone ('--update-baseline' removes "
                        + (use.gone() == 1 ? "it" : "them") + ")";
        return use.known() + " known from " + use.file() + gone;
    }

    /** What a folder or a pattern holds beside workloads; empty where there is nothing else. */
    static String passedOver(GateReport gate) {
        return gate.passedOver().isEmpty()
                ? ""
                : "Passed over, since they name no services: " + Whole.list(gate.passedOver(), PASSED_OVER_SHOWN);
    }

    /** "Gate passed" or "Gate failed", and on what. */
    static String verdict(GateReport gate) {
        String on = " (--fail-on " + gate.failOn().words() + ")";
        if (!gate.isJudged()) {
            return "Nothing was judged, since something could not be read" + on;
        }
        if (!gate.isComplete()) {
            return "Gate not passed, since something could not be read" + on;
        }
        return gate.passed()
                ? "Gate passed" + on
                : "Gate failed on " + Phrases.plural((int) gate.failing(), "finding") + on;
    }
}
