package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What a run of the gate found.
 *
 * @param today the day that exemptions were judged by, as YYYY-MM-DD
 * @param files every file that was looked at, in order, also those that could not be read
 * @param passedOver files of a folder that are no workloads
 * @param findings all of them, also those that somebody accepted; worst first
 */
public record GateReport(
        String today,
        List<String> files,
        List<String> passedOver,
        List<Finding> findings,
        FailOn failOn,
        Optional<Baseline.Use> baseline) {
    public GateReport {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
        findings = findings.stream().sorted().toList();
    }

    public List<Finding> open() {
        return findings.stream().filter(Finding::isOpen).toList();
    }

    /** How many open findings have this severity. */
    public long open(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.isOpen() && finding.severity() == severity)
                .count();
    }

    /** How many findings are in this state. */
    public long in(State.Kind kind) {
        return findings.stream()
                .filter(finding -> finding.state().kind() == kind)
                .count();
    }

    /** How many findings make the gate fail. */
    public long failing() {
        return findings.stream().filter(failOn::fails).count();
    }

    /** Whether anything was judged: without a policy, a baseline or a record that was asked for no file is looked at. */
    public boolean isJudged() {
        return !files.isEmpty();
    }

    /** Whether everything could be read and judged. */
    public boolean isComplete() {
        return findings.stream().noneMatch(Finding::isRefusal);
    }

    /** What could not be judged has not passed. */
    public boolean passed() {
        return isComplete() && failing() == 0;
    }
}
