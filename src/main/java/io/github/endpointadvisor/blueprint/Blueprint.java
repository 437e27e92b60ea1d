package io.github.endpointadvisor.blueprint;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What carries out the advice on a workload, in the order of its plan.
 *
 * @param services accepts the names of the services that it is for
 * @param inputs what has to be known, in the order of use
 * @param left services that get nothing, or only once something else has changed
 */
public record Blueprint(
        WorkloadAdvice advice,
        Predicate<String> services,
        List<Input> inputs,
        List<Part> parts,
        List<ServiceAdvice> left) {
    public Blueprint {
        inputs = List.copyOf(inputs);
        parts = List.copyOf(parts);
        left = List.copyOf(left);
    }

    /**
     * For the services whose names are accepted.
     *
     * @param known what an import has seen of services, by their names
     */
    public static Blueprint of(
            WorkloadAdvice advice, Catalog catalog, Predicate<String> services, Map<String, Known> known) {
        Architect architect = new Architect(advice, catalog, services, known);
        List<Part> parts = architect.parts();
        return new Blueprint(
                advice,
                services,
                architect.inputs(),
                parts,
                advice.services().stream()
                        .filter(service -> services.test(service.request().name()))
                        .filter(Blueprint::isLeft)
                        .toList());
    }

    /** Whether it is for the service of this name. */
    public boolean covers(String service) {
        return services.test(service);
    }

    /** Names of the services whose mechanism is in place already. */
    public List<String> inPlace() {
        return advice.whole().services().stream()
                .filter(Chosen::isInPlace)
                .map(Chosen::name)
                .filter(services)
                .toList();
    }

    private static boolean isLeft(ServiceAdvice service) {
        Recommendation answer = service.recommendation();
        return answer.status() != Recommendation.Status.FEASIBLE
                || answer.mechanism().filter(Mechanism.PUBLIC::equals).isPresent();
    }
}
