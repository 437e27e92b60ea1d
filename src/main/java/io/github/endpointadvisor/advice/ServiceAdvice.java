package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.workload.ServiceRequest;
import java.util.List;

/**
 * The whole answer for one service.
 *
 * @param headline the one reason that decided, in a few words
 * @param reasons why, the most telling first
 * @param alternatives every mechanism, the one that ranks first in front
 * @param clients who gets in how; empty when nothing is possible
 * @param endpoints private endpoints to make; empty for other mechanisms
 * @param requiredChanges what has to change first; when nothing is possible, the nearest change that would help
 * @param steps what to do, in order
 * @param warnings what to watch
 * @param cheaperWays ways around an expensive change
 */
public record ServiceAdvice(
        ServiceRequest request,
        Recommendation recommendation,
        String headline,
        List<Reason> reasons,
        List<Alternative> alternatives,
        List<Access> clients,
        Cost cost,
        List<EndpointPlan> endpoints,
        List<Change> requiredChanges,
        List<Notice> steps,
        List<Notice> warnings,
        List<CheaperWay> cheaperWays,
        List<Assumption> assumptions,
        Evidence evidence,
        Sensitivity sensitivity) {
    public ServiceAdvice {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
        clients = List.copyOf(clients);
        endpoints = List.copyOf(endpoints);
        requiredChanges = List.copyOf(requiredChanges);
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        cheaperWays = List.copyOf(cheaperWays);
        assumptions = List.copyOf(assumptions);
    }

    /** Where policy and requirement leave nothing between them. */
    public List<PolicyConflict> conflicts() {
        return PolicyConflict.of(alternatives);
    }
}
