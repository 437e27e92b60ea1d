package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.advice.sensitivity.Assumption;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity;
import io.github.endpointadvisor.catalog.Remark;
import io.github.endpointadvisor.workload.ServiceRequest;
import java.util.List;

/**
 * The whole answer for one service.
 *
 * @param headline the one reason that decided, in a few words
 * @param reasons why, the most telling first
 * @param alternatives every mechanism, the one that ranks first in front
 * @param paths how each client connects, in their order
 * @param endpoints private endpoints to make; empty for other mechanisms
 * @param requiredChanges what has to change first; when nothing is possible, the nearest change that would help
 * @param warnings what to watch
 * @param remarks what the catalog knows of the service that matters here
 * @param cheaperWays ways around an expensive change
 */
public record ServiceAdvice(
        Case c,
        Recommendation recommendation,
        String headline,
        List<Reason> reasons,
        List<Alternative> alternatives,
        List<ConnectionPath> paths,
        Cost cost,
        List<EndpointPlan> endpoints,
        List<Change> requiredChanges,
        List<Notice> warnings,
        List<Remark> remarks,
        List<CheaperWay> cheaperWays,
        List<Assumption> assumptions,
        Evidence evidence,
        Sensitivity sensitivity) {
    public ServiceAdvice {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
        paths = List.copyOf(paths);
        endpoints = List.copyOf(endpoints);
        requiredChanges = List.copyOf(requiredChanges);
        warnings = List.copyOf(warnings);
        remarks = List.copyOf(remarks);
        cheaperWays = List.copyOf(cheaperWays);
        assumptions = List.copyOf(assumptions);
    }

    public ServiceRequest request() {
        return c.request();
    }

    /** Where policy and requirement leave nothing between them. */
    public List<PolicyConflict> conflicts() {
        return PolicyConflict.of(alternatives);
    }
}
