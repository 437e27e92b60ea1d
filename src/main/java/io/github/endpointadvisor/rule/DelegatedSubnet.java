package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.workload.Client;
import java.util.List;

/** EA231: a subnet delegated to the platform of a client takes no private endpoints. */
final class DelegatedSubnet implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> reached =
                workload.where(s -> s.hasPrivateEndpoint() && !clients(s).isEmpty());
        if (reached.isEmpty()) {
            return List.of();
        }
        List<String> clients =
                reached.stream().flatMap(s -> clients(s).stream()).distinct().toList();
        boolean one = clients.size() == 1;
        return Warning.about(
                reached,
                "the subnet" + (one ? "" : "s") + " of " + Whole.list(clients)
                        + (one ? " is delegated to its platform" : " are delegated to their platforms")
                        + " and cannot hold private endpoints. Create a separate subnet for the endpoints of "
                        + Whole.listed(reached),
                "petrb");
    }

    private static List<String> clients(Chosen service) {
        return service.c().clients().stream()
                .filter(client -> !client.otherTenant()
                        && client.variant().filter(HostVariant::delegated).isPresent()
                        && Connections.of(client, service.mechanism(), service.c())
                                .mayUse(service.mechanism()))
                .map(Client::name)
                .toList();
    }
}
