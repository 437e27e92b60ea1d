package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import java.util.List;
import java.util.Optional;

/**
 * A service and the mechanism that was chosen for it.
 *
 * @param ranked every mechanism, the one that ranks first in front
 */
public record Chosen(Case c, List<Alternative> ranked, Alternative alternative) {
    public Chosen {
        ranked = List.copyOf(ranked);
    }

    public String name() {
        return c.name();
    }

    public Mechanism mechanism() {
        return alternative.mechanism();
    }

    /** Whether the file says that it is what is there today. */
    public boolean isInPlace() {
        return c.request().current().filter(mechanism()::equals).isPresent();
    }

    /** Whether a basic service endpoint is switched on for it, with or without policy. */
    public boolean hasServiceEndpoint() {
        return mechanism() == Mechanism.SERVICE_ENDPOINT || mechanism() == Mechanism.SERVICE_ENDPOINT_POLICY;
    }

    /** The tag of its service endpoint; empty where it can have none. */
    public String tag() {
        return c.service().serviceEndpoint().map(ServiceEndpointSupport::tag).orElse("");
    }

    public boolean hasPrivateEndpoint() {
        return mechanism() == Mechanism.PRIVATE_ENDPOINT;
    }

    /** Whether the workload builds endpoints for it: not where only other tenants do. */
    public boolean buildsEndpoints() {
        return hasPrivateEndpoint() && EndpointPlan.endpoints(c) > 0;
    }

    /** How its clients connect, in their order. */
    public List<ConnectionPath> paths() {
        return Connections.of(mechanism(), c);
    }

    /** Another mechanism of the service, if it is not excluded. */
    public Optional<Alternative> left(Mechanism mechanism) {
        return ranked.stream()
                .filter(a -> a.mechanism() == mechanism && !a.isExcluded())
                .findFirst();
    }
}
