package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.PrivateEndpointSupport;
import io.github.endpointadvisor.workload.Client;
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
            names(service.c().clients())
                    .forEach(name ->
                            vnets.computeIfAbsent(name, n -> new ArrayList<>()).add(service));
        }
        return vnets.entrySet().stream()
                .map(entry -> new EndpointVnet(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The network shares its endpoints over peering; an own VNet that lies apart has a set of its own. */
    private static List<String> names(List<Client> clients) {
        List<String> names = new ArrayList<>();
        if (!clients.stream().allMatch(Client::isApart)) {
            names.add(OF_THE_NETWORK);
        }
        clients.stream()
                .filter(EndpointVnet::isOwnApart)
                .map(EndpointVnet::name)
                .forEach(names::add);
        return names;
    }

    static boolean isOwnApart(Client client) {
        return client.isApart() && !client.otherTenant();
    }

    private static String name(Client client) {
        return (client.vnets() == 1 ? "the VNet of " : "each VNet of ") + client.name();
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
