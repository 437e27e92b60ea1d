package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Access;
import io.github.endpointadvisor.advice.Chosen;
import io.github.endpointadvisor.advice.EndpointPlan;
import io.github.endpointadvisor.advice.Whole;
import io.github.endpointadvisor.advice.WorkloadCheck;
import io.github.endpointadvisor.advice.WorkloadNotice;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.workload.Client;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** EA244: another's managed endpoint leads the name of a service into a zone that lacks it. */
final class NamedByAnotherEndpoint implements WorkloadCheck {
    @Override
    public String code() {
        return "EA244";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    private static final Set<String> MADE_BY_PLATFORM = Set.of("managed-private-endpoint", "shared-private-link");

    @Override
    public List<WorkloadNotice> look(Whole workload) {
        Set<String> linked = new LinkedHashSet<>();
        workload.where(Chosen::hasPrivateEndpoint).forEach(s -> linked.addAll(EndpointPlan.zones(s.c())));
        return workload.where(s -> !s.hasPrivateEndpoint()).stream()
                .flatMap(s -> lost(s, linked).stream())
                .toList();
    }

    private List<WorkloadNotice> lost(Chosen service, Set<String> linked) {
        List<String> zones = EndpointPlan.zones(service.c()).stream()
                .filter(linked::contains)
                .toList();
        List<String> foreign = clients(service, NamedByAnotherEndpoint::hasPlatformEndpoint);
        List<String> victims = clients(service, NamedByAnotherEndpoint::resolvesInVnet);
        if (zones.isEmpty() || foreign.isEmpty() || victims.isEmpty()) {
            return List.of();
        }
        return WorkloadNotice.dns(
                code(),
                List.of(service),
                "the platform of " + Whole.list(foreign) + " makes a private endpoint to " + service.name()
                        + ", and from then on the name of " + service.name() + " leads into " + Whole.list(zones)
                        + ". That zone is linked here for other services and has no record of it, so for "
                        + Whole.list(victims) + " the lookup ends in NXDOMAIN. Set the link of the zone to fall back to"
                        + " internet resolution (NxDomainRedirect), or give " + service.name()
                        + " a private endpoint here as well",
                "dns26",
                "dns-fallback");
    }

    private static List<String> clients(Chosen service, Way way) {
        return service.c().clients().stream()
                .filter(client -> way.test(client, Access.under(client, service.mechanism(), service.c())))
                .map(Client::name)
                .toList();
    }

    private static boolean hasPlatformEndpoint(Client client, Access access) {
        return access.paths().stream().anyMatch(MADE_BY_PLATFORM::contains);
    }

    /** Those in VNets that see the zones of the network. */
    private static boolean resolvesInVnet(Client client, Access access) {
        return switch (client.kind()) {
            case NETWORK -> true;
            case ON_PREMISES, INTERNET -> false;
            case HOSTED -> !client.isApart() && !hasPlatformEndpoint(client, access) && sitsInVnet(client);
        };
    }

    private static boolean sitsInVnet(Client client) {
        return client.variant()
                .filter(variant -> variant.placement() != HostVariant.Placement.NEVER)
                .isPresent();
    }

    /** Something about how a client gets in. */
    private interface Way {
        boolean test(Client client, Access access);
    }
}
