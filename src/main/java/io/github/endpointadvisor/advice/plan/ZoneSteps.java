package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Ready;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps for the names of private endpoints: zones, their links, and what servers outside of Azure forward. */
final class ZoneSteps {
    private static final String SOURCE = "dns26";

    private final List<Step> steps = new ArrayList<>();

    /** Names of the zones that the network has. */
    private final Set<String> shared = new HashSet<>();

    private ZoneSteps() {}

    static List<Step> of(Whole workload, DnsPlan dns) {
        ZoneSteps made = new ZoneSteps();
        List<Chosen> endpoints = workload.where(Chosen::buildsEndpoints);
        if (!dns.kept()) {
            Map<String, List<Chosen>> users = DnsPlan.users(endpoints);
            dns.zones().forEach(zone -> made.zone(zone, users.getOrDefault(zone.name(), List.of())));
        }
        made.shared.addAll(dns.zones().stream()
                .filter(zone -> !zone.links().isEmpty())
                .map(DnsZone::name)
                .toList());
        endpoints.forEach(made::service);
        return made.steps;
    }

    /** Some services make the zone of their endpoint themselves. */
    private void zone(DnsZone zone, List<Chosen> users) {
        if (zone.links().isEmpty()) {
            return;
        }
        for (Chosen user : users) {
            if (!user.c().service().makesEndpoint()) {
                steps.add(Step.of(Action.CREATE_PRIVATE_DNS_ZONE, user.c(), SOURCE)
                        .on(zone.name()));
            }
            steps.add(Step.of(Action.LINK_PRIVATE_DNS_ZONE, user.c(), SOURCE)
                    .on(zone.name())
                    .about(zone.linkedTo()));
        }
    }

    private void service(Chosen service) {
        EndpointSite.own(service.c()).stream()
                .flatMap(site -> site.apart().stream())
                .forEach(client -> ownZones(client, service.c()));
        List<String> names = EndpointPlan.forwarders(service.c());
        boolean done = service.c().network().has(Ready.FORWARDERS);
        if (!names.isEmpty() && !done && !service.c().resource().isInVnet()) {
            forwarders(service, names);
        }
    }

    /** A VNet that lies apart needs zones of its own, since their records hold the addresses of its own endpoints. */
    private void ownZones(Client client, Case c) {
        for (String zone : EndpointPlan.zones(c)) {
            List<String> alone = shared.contains(zone) ? List.of() : List.of(client.name());
            steps.add(ownZone(Action.CREATE_PRIVATE_DNS_ZONE, zone, client, c).about(alone));
            steps.add(ownZone(Action.LINK_PRIVATE_DNS_ZONE, zone, client, c));
        }
    }

    private static Step ownZone(Action action, String zone, Client client, Case c) {
        return Step.of(action, c, SOURCE)
                .on(zone)
                .at(Place.vnets(client, c.network()))
                .forClient(client.name());
    }

    /** Who asks servers of its own forwards the public name; private zones are not asked from outside. */
    private void forwarders(Chosen service, List<String> names) {
        Step step = Step.of(Action.FORWARD_DNS, service.c(), SOURCE).about(names);
        if (service.c().network().dns() == Dns.CUSTOM) {
            ofNetwork(service.c(), step);
        }
        if (service.c().needs().onPremises() == Answer.YES) {
            steps.add(step.on("on-premises DNS servers")
                    .at(Place.of(Place.Kind.ON_PREMISES))
                    .forClient("on-premises"));
        }
        service.paths().stream()
                .filter(path -> path.mayUse(Mechanism.PRIVATE_ENDPOINT) && !path.comesByPlatform())
                .map(ConnectionPath::client)
                .filter(client -> client.kind() == Client.Kind.HOSTED && !client.isApart())
                .filter(Reach::isOutsideVnets)
                .forEach(client ->
                        steps.add(step.on("DNS servers of " + client.name()).at(Place.servers(client))));
    }

    /** Servers of the network know the shared endpoint; where there is none, those around the endpoints apart are meant. */
    private void ofNetwork(Case c, Step step) {
        if (EndpointSite.isShared(c)) {
            steps.add(step.on("your DNS servers").at(Place.of(Place.Kind.DNS_SERVERS)));
            return;
        }
        EndpointSite.own(c).stream()
                .flatMap(site -> site.apart().stream())
                .forEach(client ->
                        steps.add(step.on("DNS servers of " + client.name()).at(Place.servers(client))));
    }
}
