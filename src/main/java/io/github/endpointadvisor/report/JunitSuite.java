package io.github.endpointadvisor.report;

import io.github.endpointadvisor.gate.FailOn;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of one file as tests have it: what is open and fails the gate is a failure.
 *
 * @param judged whether a file without findings is clean for certain
 */
record JunitSuite(String file, List<Finding> findings, FailOn failOn, boolean judged) {
    /** What a test can come to. */
    enum Outcome {
        PASSED,
        FAILED,
        /** The file could not be used, so nothing about it is known. */
        BROKEN,
        SKIPPED
    }

    /** One for every file that was looked at, in order, and for whatever else there is a finding about. */
    static List<JunitSuite> all(GateReport gate) {
        Map<String, List<Finding>> files = new LinkedHashMap<>();
        gate.files().forEach(file -> files.put(file, new ArrayList<>()));
        gate.findings()
                .forEach(it -> files.computeIfAbsent(it.file(), file -> new ArrayList<>())
                        .add(it));
        boolean judged = judged(gate);
        return files.entrySet().stream()
                .map(it -> new JunitSuite(it.getKey(), it.getValue(), gate.failOn(), judged))
                .toList();
    }

    /** Without a policy or a baseline that was asked for, say, no file was judged. */
    private static boolean judged(GateReport gate) {
        return gate.findings().stream()
                .filter(Finding::isRefusal)
                .allMatch(it -> gate.files().contains(it.file()));
    }

    /** How many tests: a file without findings is one as well. */
    int tests() {
        return Math.max(1, findings.size());
    }

    long count(Outcome outcome) {
        return findings.isEmpty()
                ? (outcome == clean() ? 1 : 0)
                : findings.stream().filter(it -> outcome(it) == outcome).count();
    }

    /** The outcome when there are no findings. */
    Outcome clean() {
        return judged ? Outcome.PASSED : Outcome.SKIPPED;
    }

    Outcome outcome(Finding finding) {
        if (!finding.isOpen()) {
            return Outcome.SKIPPED;
        }
        if (finding.isRefusal()) {
            return Outcome.BROKEN;
        }
        return failOn.fails(finding) ? Outcome.FAILED : Outcome.PASSED;
    }
}
