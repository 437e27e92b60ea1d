package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.plan.DnsZone.Forwarding;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Dns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plan of the names for the whole workload: each private DNS zone once, where it is linked, what is forwarded.
 *
 * @param kept whether the zones and their links are there, kept by the organization
 * @param notToCreate names that look like zones in the documentation and are records
 * @param ruledOut names of the services that would take a private endpoint if names could be changed
 */
public record DnsPlan(Dns servers, boolean kept, List<DnsZone> zones, List<String> notToCreate, List<String> ruledOut) {
    public DnsPlan {
        zones = List.copyOf(zones);
        notToCreate = List.copyOf(notToCreate);
        ruledOut = List.copyOf(ruledOut);
    }

    public static DnsPlan of(Whole workload, List<Case> all) {
        List<Chosen> endpoints = workload.where(Chosen::buildsEndpoints);
        Dns servers = workload.setting().network().dns();
        return new DnsPlan(
                servers,
                workload.setting().network().hasZones(),
                zones(endpoints, workload),
                endpoints.stream()
                        .flatMap(s -> EndpointPlan.recordOnly(s.c()).stream())
                        .distinct()
                        .toList(),
                servers == Dns.UNMANAGED
                        ? all.stream()
                                .filter(c -> c.service().offers(Mechanism.PRIVATE_ENDPOINT))
                                .map(Case::name)
                                .toList()
                        : List.of());
    }

    /** Private DNS zones by name, with the services that have a record in each. */
    public static Map<String, List<Chosen>> users(List<Chosen> endpoints) {
        Map<String, List<Chosen>> users = new LinkedHashMap<>();
        for (Chosen service : endpoints) {
            EndpointPlan.zones(service.c())
                    .forEach(zone ->
                            users.computeIfAbsent(zone, z -> new ArrayList<>()).add(service));
        }
        return users;
    }

    private static List<DnsZone> zones(List<Chosen> endpoints, Whole workload) {
        Set<String> shared = zonesOfOthers(workload);
        return users(endpoints).entrySet().stream()
                .map(e -> zone(e.getKey(), e.getValue(), shared.contains(e.getKey()), workload))
                .toList();
    }

    /** Zones in which services of the workload could have a record and have none: somebody else's endpoint may. */
    private static Set<String> zonesOfOthers(Whole workload) {
        return workload
                .where(s -> !s.hasPrivateEndpoint() && s.c().service().offers(Mechanism.PRIVATE_ENDPOINT))
                .stream()
                .flatMap(s -> EndpointPlan.zones(s.c()).stream())
                .collect(Collectors.toSet());
    }

    private static DnsZone zone(String name, List<Chosen> users, boolean holdsOthers, Whole workload) {
        Set<String> forwarders = new LinkedHashSet<>();
        users.forEach(s -> EndpointPlan.of(s.c()).forEach(plan -> forwarders.addAll(forwardersOf(name, plan))));
        return new DnsZone(
                name,
                Whole.names(users),
                List.copyOf(forwarders),
                forwarding(users, workload),
                links(users, workload),
                ownZones(users),
                holdsOthers || clients(users).anyMatch(Client::otherTenant));
    }

    private static Forwarding forwarding(List<Chosen> users, Whole workload) {
        boolean own = workload.setting().network().dns() == Dns.CUSTOM
                && users.stream().anyMatch(s -> !s.c().resource().isInVnet());
        if (own || users.stream().anyMatch(s -> s.c().needs().onPremises() == Answer.YES)) {
            return Forwarding.NEEDED;
        }
        boolean open = users.stream().anyMatch(s -> s.c().needs().onPremises() == Answer.UNKNOWN);
        return open ? Forwarding.IF_ON_PREMISES : Forwarding.NOT_NEEDED;
    }

    private static Stream<Client> clients(List<Chosen> users) {
        return users.stream().flatMap(s -> s.c().clients().stream()).distinct();
    }

    private static List<LinkedVnets> links(List<Chosen> users, Whole workload) {
        if (users.stream().noneMatch(s -> EndpointSite.isShared(s.c()))) {
            return List.of(); // without a record the zone would hide the name from everybody else
        }
        if (workload.setting().network().dns() == Dns.CUSTOM) {
            return List.of(LinkedVnets.of(LinkedVnets.Kind.SERVERS));
        }
        if (users.stream().allMatch(s -> s.c().resource().isInVnet())) {
            // around the resource itself names lead to it already, and a zone would bend them to the endpoint elsewhere
            return List.of(new LinkedVnets(LinkedVnets.Kind.ENDPOINTS, "", 1, Whole.listed(users)));
        }
        int vnets = workload.setting().network().vnets();
        List<LinkedVnets> links = new ArrayList<>();
        if (clients(users).anyMatch(client -> client.kind() == Client.Kind.NETWORK)) {
            links.add(LinkedVnets.clients(vnets));
        }
        users.stream()
                .flatMap(s -> s.paths().stream())
                .filter(path -> path.mayUse(Mechanism.PRIVATE_ENDPOINT))
                .filter(path -> path.client().kind() == Client.Kind.HOSTED
                        && !path.client().isApart())
                .map(path -> link(path, vnets))
                .forEach(links::add);
        if (users.stream().anyMatch(s -> s.c().needs().onPremises() == Answer.YES)) {
            links.add(LinkedVnets.of(LinkedVnets.Kind.RESOLVER));
        }
        Map<String, LinkedVnets> once = new LinkedHashMap<>();
        links.forEach(link -> once.putIfAbsent(link.words(), link));
        return List.copyOf(once.values());
    }

    /** A runtime for the client runs in a VNet of the network; a client outside of Azure asks a resolver. */
    private static LinkedVnets link(ConnectionPath path, int vnets) {
        Client client = path.client();
        if (path.comesByPlatform()) {
            return LinkedVnets.clients(vnets);
        }
        if (Reach.isOutsideVnets(client)) {
            return LinkedVnets.of(LinkedVnets.Kind.RESOLVER);
        }
        return vnets == 1 && client.region().isEmpty() ? LinkedVnets.clients(1) : LinkedVnets.of(client.name());
    }

    private static List<String> ownZones(List<Chosen> users) {
        return clients(users)
                .filter(Client::isApart)
                .map(client -> client.name() + (client.otherTenant() ? " (other tenant)" : " (not peered)"))
                .toList();
    }

    /** A forwarder belongs to the zone of the same name behind the privatelink label, or else to the first zone. */
    private static List<String> forwardersOf(String zone, EndpointPlan plan) {
        if (!plan.dnsZones().contains(zone)) {
            return List.of();
        }
        return plan.forwarders().stream()
                .filter(forwarder -> isFor(zone, forwarder)
                        || (plan.dnsZones().get(0).equals(zone)
                                && plan.dnsZones().stream().noneMatch(other -> isFor(other, forwarder))))
                .toList();
    }

    private static boolean isFor(String zone, String forwarder) {
        return zone.replace("privatelink.", "").endsWith(forwarder);
    }
}
