package io.github.endpointadvisor.advice.method;

import java.util.List;

/** The rules that the method works with, each kind in the order in which it is applied and shown. */
public record Method(
        List<Constraint> constraints, List<Scale> scales, List<Check> checks, List<WorkloadCheck> workloadChecks) {
    public Method {
        constraints = List.copyOf(constraints);
        scales = List.copyOf(scales);
        checks = List.copyOf(checks);
        workloadChecks = List.copyOf(workloadChecks);
    }
}
