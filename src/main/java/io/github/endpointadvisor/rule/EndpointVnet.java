package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.PrivateEndpointSupport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A VNet that holds private endpoints of the workload: one of the network, or that of a client whose VNet lies apart.
 *
 * @param services those that have endpoints in it
 */
record EndpointVnet(String name, List<Chosen> services) {
    private static final String OF_THE_NETWORK = "one VNet of the network";

    EndpointVnet {
        services = List.copyOf(services);
    }

    static List<EndpointVnet> of(Whole workload) {
        Map<String, List<Chosen>> vnets = new LinkedHashMap<>();
        for (Chosen service : workload.where(Chosen::hasPrivateEndpoint)) {
            EndpointSite.own(service.c())
                    .forEach(site -> vnets.computeIfAbsent(name(site), name -> new ArrayList<>())
                            .add(service));
        }
        return vnets.entrySet().stream()
                .map(entry -> new EndpointVnet(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String name(EndpointSite site) {
        return site.apart()
                .map(client -> (client.vnets() == 1 ? "the VNet of " : "each VNet of ") + client.name())
                .orElse(OF_THE_NETWORK);
    }

    long endpoints() {
        return services.stream()
                .mapToLong(service -> EndpointPlan.endpointsPerVnet(service.c()))
                .sum();
    }

    /** The fewest addresses that these endpoints can take. */
    long addresses() {
        return services.stream()
                .mapToLong(service -> (long) EndpointPlan.endpointsPerVnet(service.c()) * addressesEach(service))
                .sum();
    }

    static int addressesEach(Chosen service) {
        return service.c()
                .service()
                .privateEndpoint()
                .map(PrivateEndpointSupport::addresses)
                .orElse(1);
    }
}
