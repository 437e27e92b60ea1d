package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** EA244: another's managed endpoint leads the name of a service into a zone that lacks it. */
final class NamedByAnotherEndpoint implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        Set<String> linked = new LinkedHashSet<>();
        workload.where(Chosen::hasPrivateEndpoint).forEach(s -> linked.addAll(EndpointPlan.zones(s.c())));
        return workload.where(s -> !s.hasPrivateEndpoint()).stream()
                .flatMap(s -> lost(s, linked).stream())
                .toList();
    }

    private static List<Warning> lost(Chosen service, Set<String> linked) {
        List<String> zones = EndpointPlan.zones(service.c()).stream()
                .filter(linked::contains)
                .toList();
        List<String> foreign = clients(service, NamedByAnotherEndpoint::hasPlatformEndpoint);
        List<String> victims = clients(service, NamedByAnotherEndpoint::resolvesInVnet);
        if (zones.isEmpty() || foreign.isEmpty() || victims.isEmpty()) {
            return List.of();
        }
        return Warning.about(
                List.of(service),
                "the platform of " + Whole.list(foreign) + " creates a private endpoint to " + service.name()
                        + ", and then the name of " + service.name() + " resolves through " + Whole.list(zones)
                        + ". That zone is linked here for other services and has no record of it. For "
                        + Whole.list(victims)
                        + " the lookup returns NXDOMAIN. Set the zone link to fall back to internet resolution"
                        + " (NxDomainRedirect), or create " + service.name()
                        + " a private endpoint here as well",
                "dns26",
                "dns-fallback");
    }

    private static List<String> clients(Chosen service, Predicate<ConnectionPath> condition) {
        return service.paths().stream()
                .filter(condition)
                .map(path -> path.client().name())
                .toList();
    }

    private static boolean hasPlatformEndpoint(ConnectionPath path) {
        return path.ways().anyMatch(option -> option.way().isPlatformEndpoint());
    }

    /** Those in VNets that see the zones of the network. */
    private static boolean resolvesInVnet(ConnectionPath path) {
        return !path.client().isApart() && !hasPlatformEndpoint(path) && Reach.sitsInSubnet(path.client());
    }
}
