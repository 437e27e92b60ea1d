package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.workload.Workload;
import java.util.List;
import java.util.Optional;

/** The answer for a workload: each service, and what only shows when all are seen together. */
public record WorkloadAdvice(
        Workload workload,
        List<ServiceAdvice> services,
        List<WorkloadNotice> notices,
        DnsPlan dns,
        Totals totals,
        Optional<Budget> budget) {
    public WorkloadAdvice {
        notices = List.copyOf(notices);
        services = List.copyOf(services);
    }
}
