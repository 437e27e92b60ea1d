package io.github.endpointadvisor.blueprint;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import java.util.function.Predicate;

/**
 * What carries out the advice on a workload, in the order of its plan.
 *
 * @param inputs what has to be known, in the order of use
 * @param left services that get nothing, or only once something else has changed
 */
public record Blueprint(WorkloadAdvice advice, List<Input> inputs, List<Part> parts, List<ServiceAdvice> left) {
    public Blueprint {
        inputs = List.copyOf(inputs);
        parts = List.copyOf(parts);
        left = List.copyOf(left);
    }

    /** For the services whose names are accepted. */
    public static Blueprint of(WorkloadAdvice advice, Catalog catalog, Predicate<String> services) {
        Architect architect = new Architect(advice, catalog, services);
        List<Part> parts = architect.parts();
        return new Blueprint(
                advice,
                architect.inputs(),
                parts,
                advice.services().stream()
                        .filter(service -> services.test(service.request().name()))
                        .filter(Blueprint::isLeft)
                        .toList());
    }

    private static boolean isLeft(ServiceAdvice service) {
        Recommendation answer = service.recommendation();
        return answer.status() != Recommendation.Status.FEASIBLE
                || answer.mechanism().filter(Mechanism.PUBLIC::equals).isPresent();
    }
}
