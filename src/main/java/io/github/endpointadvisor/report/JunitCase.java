package io.github.endpointadvisor.report;

import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding as a test case, or a file without any: what is open and fails the gate is a failure.
 *
 * @param finding empty for a file without findings
 */
record JunitCase(String file, Optional<Finding> finding, Outcome outcome) {
    /** What a test can come to. */
    enum Outcome {
        PASSED,
        FAILED,
        /** The file could not be used, so nothing about it is known. */
        BROKEN,
        SKIPPED
    }

    /** Every finding in the order of all formats, then every file without one. */
    static List<JunitCase> all(GateReport gate) {
        Set<String> found = gate.findings().stream().map(Finding::file).collect(Collectors.toSet());
        Stream<JunitCase> findings = gate.findings().stream()
                .map(finding -> new JunitCase(finding.file(), Optional.of(finding), outcome(finding, gate)));
        Stream<JunitCase> files = gate.files().stream()
                .filter(file -> !found.contains(file))
                .map(file -> new JunitCase(file, Optional.empty(), Outcome.PASSED));
        return Stream.concat(findings, files).toList();
    }

    private static Outcome outcome(Finding finding, GateReport gate) {
        if (!finding.isOpen()) {
            return Outcome.SKIPPED;
        }
        if (finding.isRefusal()) {
            return Outcome.BROKEN;
        }
        return gate.failOn().fails(finding) ? Outcome.FAILED : Outcome.PASSED;
    }
}
