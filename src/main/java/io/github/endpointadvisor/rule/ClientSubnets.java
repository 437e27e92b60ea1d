package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Limit;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.workload.Client;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose subnets a service endpoint would be enabled in, and what meets there: each client stands for its subnets. */
final class ClientSubnets {
    private ClientSubnets() {}

    /** The clients of a service that sit in subnets; behind a firewall its subnet stands for all of them. */
    static Set<Client> of(Chosen service) {
        Case c = service.c();
        Set<Client> clients = c.clients().stream()
                .filter(client -> sitsInSubnet(client, c))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean behindFirewall = c.network().isInspected() && !clients.isEmpty();
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
        return (network ? words(workload) : "")
                + (network && !hosts.isEmpty() ? " and " : "")
                + (hosts.isEmpty() ? "" : "the subnets of " + Whole.list(hosts));
    }

    /** The subnets that get the tags, as sentences call them. */
    static String words(Whole workload) {
        return workload.setting().network().isInspected() ? "the firewall's subnet" : "the client subnets";
    }

    /** The tags that the advice switches on, each once. */
    static List<String> tags(Whole workload) {
        return workload.where(Chosen::hasServiceEndpoint).stream()
                .map(Chosen::tag)
                .distinct()
                .toList();
    }

    /** What else goes through the service endpoint that the policy is attached to, so that it has to list that too. */
    static List<Chosen> besidesPolicies(Whole workload, List<Chosen> narrowed) {
        List<String> tags = narrowed.stream().map(Chosen::tag).toList();
        return workload.where(s -> tags.contains(s.tag())
                && s.mechanism() != Mechanism.SERVICE_ENDPOINT_POLICY
                && !s.hasPrivateEndpoint());
    }

    /** The regions known to hold clients; an identifier is not shared between regions. */
    static List<String> regions(List<Chosen> services) {
        return services.stream()
                .flatMap(s -> Regions.ofClients(s.c()).stream())
                .flatMap(Optional::stream)
                .map(Region::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** How many virtual network rules the service takes. */
    static Optional<Limit> ruleLimit(Case c) {
        return c.service()
                .serviceEndpoint()
                .flatMap(endpoint -> endpoint.ruleLimit())
                .map(c.catalog()::limit);
    }

    /** Subnets that would each need a rule. */
    static int rules(Case c) {
        int ofFirewall = c.network().isInspected() ? 1 : 0; // holds the endpoint for all that do not lie apart
        return c.clients().stream()
                .filter(client -> sitsInSubnet(client, c) && !c.network().inspects(client))
                .mapToInt(c.network()::subnetsOf)
                .reduce(ofFirewall, Integer::sum);
    }
}
