package io.github.endpointadvisor.gate;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What changed in the workload and its policies since it was recorded. */
final class FileDrift {
    private static final String WORKLOAD = "the workload changed";
    private static final String POLICY = "the policy changed";

    private final WorkloadLines then;
    private final WorkloadLines now;
    private final List<Difference> shared;
    private final DriftFindings findings;
    private Optional<List<Difference>> everywhere = Optional.empty();

    FileDrift(WorkloadLines then, WorkloadLines now, DriftFindings findings) {
        this.then = then;
        this.now = now;
        this.shared = Difference.between(then.shared(), now.shared());
        this.findings = findings;
    }

    /** What it did to a service, from its answer as recorded, decided again, to its answer now. */
    Optional<Finding> of(Shift shift) {
        List<Difference> own = own(shift.service());
        if (shift.isNone()) {
            return own.isEmpty() ? Optional.empty() : Optional.of(moved(shift, own));
        }
        List<Difference> near = Stream.concat(own.stream(), shared.stream()).toList();
        // a budget is spent on all services together, so that one can move because of another
        return Optional.of(moved(shift, near.isEmpty() ? everywhere() : near));
    }

    /** What all services share, if it changed and none of them moved, since it is told of those that did. */
    Optional<Finding> ofShared(List<Shift> shifts) {
        return shared.isEmpty() || !shifts.stream().allMatch(Shift::isNone)
                ? Optional.empty()
                : Optional.of(findings.allStand(Codes.WORKLOAD_CHANGED, what(shared), shared)
                        .restingOn(Difference.paths(shared), List.of()));
    }

    private Finding moved(Shift shift, List<Difference> differences) {
        return findings.moved(Codes.WORKLOAD_CHANGED, what(differences), shift, differences)
                .restingOn(Difference.paths(differences), List.of());
    }

    /** A policy file that is not given any more is one that changed. */
    private static String what(List<Difference> differences) {
        boolean policy = !differences.isEmpty()
                && differences.stream()
                        .allMatch(it ->
                                it.path().startsWith("policies.") || it.path().startsWith("policy."));
        return policy ? POLICY : WORKLOAD;
    }

    private List<Difference> own(String service) {
        TreeSet<String> clients = new TreeSet<>(then.namedBy(service));
        clients.addAll(now.namedBy(service));
        return Difference.between(then.of(service, clients), now.of(service, clients));
    }

    /** Looked for once: a budget can move a thousand services because of one. */
    private List<Difference> everywhere() {
        if (everywhere.isEmpty()) {
            everywhere = Optional.of(ofAllServices());
        }
        return everywhere.get();
    }

    private List<Difference> ofAllServices() {
        TreeSet<String> names = new TreeSet<>(then.services().keySet());
        names.addAll(now.services().keySet());
        return names.stream().flatMap(name -> own(name).stream()).distinct().toList();
    }
}
