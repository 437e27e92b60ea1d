package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.CannotConnect;
import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.advice.budget.Course;
import io.github.endpointadvisor.advice.budget.Totals;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.plan.DnsPlan;
import io.github.endpointadvisor.advice.plan.Plan;
import io.github.endpointadvisor.workload.Workload;
import java.util.List;
import java.util.Optional;

/**
 * The answer for a workload: each service, and what only shows when all are seen together.
 *
 * @param whole the services that have an answer
 * @param plan the steps that set it all up
 * @param courses what is recommended beside other answers that a review asks for
 * @param whatIf what it would be if facts were others, where that is asked
 */
public record WorkloadAdvice(
        Workload workload,
        List<ServiceAdvice> services,
        List<Notice> notices,
        List<SharedRemark> remarks,
        DnsPlan dns,
        Whole whole,
        Plan plan,
        Totals totals,
        List<Course> courses,
        Optional<Budget> budget,
        Optional<WhatIf> whatIf) {
    public WorkloadAdvice {
        courses = List.copyOf(courses);
        notices = List.copyOf(notices);
        remarks = List.copyOf(remarks);
        services = List.copyOf(services);
    }

    /** The same beside what it would be if facts were others. */
    public WorkloadAdvice beside(WhatIf other) {
        return new WorkloadAdvice(
                workload, services, notices, remarks, dns, whole, plan, totals, courses, budget, Optional.of(other));
    }

    /** Everybody who cannot connect, in the order of the file. */
    public List<Blocked> blocked() {
        return services.stream()
                .flatMap(service -> service.paths().stream()
                        .filter(ConnectionPath::isBlocked)
                        .map(path -> new Blocked(service, (CannotConnect) path)))
                .toList();
    }

    /** A client that cannot connect to a service. */
    public record Blocked(ServiceAdvice service, CannotConnect path) {}
}
