package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Inspection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose subnets a service endpoint would be switched on in, and which services meet there: each client stands for its subnets. */
final class ClientSubnets {
    private ClientSubnets() {}

    /** The clients of a service that sit in subnets; behind a firewall its subnet stands for all of them. */
    static Set<Client> of(Chosen service) {
        Case c = service.c();
        Set<Client> clients = c.clients().stream()
                .filter(client -> sitsInSubnet(client, c))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean behindFirewall = c.network().inspection() == Inspection.FIREWALL && !clients.isEmpty();
        return behindFirewall ? Set.of(Client.network()) : clients;
    }

    private static boolean sitsInSubnet(Client client, Case c) {
        return switch (client.kind()) {
            case NETWORK -> true;
            case HOSTED -> Reach.canUse(client, Mechanism.SERVICE_ENDPOINT, c) != Support.NO;
            case ON_PREMISES, INTERNET -> false;
        };
    }

    static Set<Client> of(List<Chosen> services) {
        return services.stream()
                .flatMap(service -> of(service).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a service has clients in subnets of these clients. */
    static boolean meet(Chosen service, Set<Client> clients) {
        return of(service).stream().anyMatch(clients::contains);
    }

    /** The subnets, as sentences call them. */
    static String words(Set<Client> clients, Whole workload) {
        List<String> hosts = clients.stream()
                .filter(client -> client.kind() == Client.Kind.HOSTED)
                .map(Client::name)
                .toList();
        boolean network = clients.size() > hosts.size();
        return (network ? SourceAddressFlip.subnets(workload) : "")
                + (network && !hosts.isEmpty() ? " and " : "")
                + (hosts.isEmpty() ? "" : "the subnets of " + Whole.list(hosts));
    }
}
