package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Ready;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps for the names of private endpoints: zones, their links, and what servers outside of Azure forward. */
final class ZoneSteps {
    private static final String SOURCE = "dns26";

    private final Whole workload;

    /** Names of services that make the zone of their endpoint themselves. */
    private final Set<String> makers;

    private final List<Step> steps = new ArrayList<>();

    private ZoneSteps(Whole workload) {
        this.workload = workload;
        this.makers = workload.services().stream()
                .filter(service -> service.c().service().makesEndpoint())
                .map(Chosen::name)
                .collect(Collectors.toSet());
    }

    static List<Step> of(Whole workload, DnsPlan dns) {
        ZoneSteps zones = new ZoneSteps(workload);
        dns.zones().forEach(zones::zone);
        workload.where(Chosen::buildsEndpoints).forEach(zones::service);
        return zones.steps;
    }

    private void zone(DnsZone zone) {
        if (workload.setting().network().hasZones()) {
            return;
        }
        for (String service : zone.services()) {
            if (!zone.linkedTo().isEmpty()) {
                if (!makers.contains(service)) {
                    steps.add(Step.of(Action.CREATE_PRIVATE_DNS_ZONE, zone.name(), service, SOURCE));
                }
                steps.add(Step.of(Action.LINK_PRIVATE_DNS_ZONE, zone.name(), service, SOURCE)
                        .about(zone.linkedTo()));
            }
        }
    }

    private void service(Chosen service) {
        EndpointSite.own(service.c()).stream()
                .flatMap(site -> site.apart().stream())
                .forEach(client -> ownZones(client, service.c()));
        forwarders(service);
    }

    /** A VNet that lies apart needs zones of its own, since their records hold the addresses of its own endpoints. */
    private void ownZones(Client client, Case c) {
        Place place = Place.of(Place.Kind.VNETS, client.name(), client.vnets());
        for (String zone : EndpointPlan.zones(c)) {
            steps.add(Step.of(Action.CREATE_PRIVATE_DNS_ZONE, zone, c.name(), SOURCE)
                    .at(place)
                    .forClient(client.name()));
            steps.add(Step.of(Action.LINK_PRIVATE_DNS_ZONE, zone, c.name(), SOURCE)
                    .at(place)
                    .forClient(client.name()));
        }
    }

    /** Who asks servers of its own forwards the public name; private zones are not asked from outside. */
    private void forwarders(Chosen service) {
        Case c = service.c();
        List<String> names = EndpointPlan.of(c).stream()
                .flatMap(plan -> plan.forwarders().stream())
                .distinct()
                .toList();
        if (names.isEmpty() || c.resource().isInVnet()) {
            return;
        }
        if (workload.setting().network().dns() == Dns.CUSTOM) {
            forward("your DNS servers", Place.of(Place.Kind.DNS_SERVERS), c, names);
        }
        if (c.needs().onPremises() == Answer.YES) {
            forward("on-premises DNS servers", Place.of(Place.Kind.ON_PREMISES), c, names);
        }
        service.paths().stream()
                .filter(path -> path.mayUse(Mechanism.PRIVATE_ENDPOINT) && !path.comesByPlatform())
                .map(ConnectionPath::client)
                .filter(ClientSteps::isOutside)
                .filter(client -> !client.isApart())
                .map(Client::name)
                .forEach(client ->
                        forward("DNS servers of " + client, Place.of(Place.Kind.DNS_SERVERS, client, 1), c, names));
    }

    private void forward(String target, Place place, Case c, List<String> names) {
        if (c.network().has(Ready.FORWARDERS)) {
            return;
        }
        Step step =
                Step.of(Action.FORWARD_DNS, target, c.name(), SOURCE).at(place).about(names);
        steps.add(place.kind() == Place.Kind.ON_PREMISES ? step.forClient("on-premises") : step);
    }
}
