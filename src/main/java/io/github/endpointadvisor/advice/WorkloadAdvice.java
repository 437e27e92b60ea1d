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
        Optional<Budget> budget,
        Optional<WhatIf> whatIf) {
    public WorkloadAdvice {
        notices = List.copyOf(notices);
        services = List.copyOf(services);
    }

    /** An answer beside which no other is held. */
    public WorkloadAdvice(
            Workload workload,
            List<ServiceAdvice> services,
            List<WorkloadNotice> notices,
            DnsPlan dns,
            Totals totals,
            Optional<Budget> budget) {
        this(workload, services, notices, dns, totals, budget, Optional.empty());
    }

    /** The same beside what it would be if facts were others. */
    public WorkloadAdvice beside(WhatIf other) {
        return new WorkloadAdvice(workload, services, notices, dns, totals, budget, Optional.of(other));
    }
}
