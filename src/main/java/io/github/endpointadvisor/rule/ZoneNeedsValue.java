package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;

/** EA209: the name of a zone depends on the resource. */
final class ZoneNeedsValue implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        return workload.where(Chosen::hasPrivateEndpoint).stream()
                .flatMap(service -> open(service).stream())
                .toList();
    }

    private static List<Warning> open(Chosen service) {
        List<String> zones = EndpointPlan.zones(service.c()).stream()
                .filter(zone -> zone.contains("{"))
                .toList();
        return zones.isEmpty()
                ? List.of()
                : Warning.about(
                        List.of(service),
                        (zones.size() == 1 ? "the zone " : "the zones ") + Whole.list(zones) + " of " + service.name()
                                + (zones.size() == 1 ? " has" : " have")
                                + " a part in braces that depends on the resource or its region. Read it from the resource"
                                + " before you create the zone: a zone with another name stays empty",
                        "dns26");
    }
}
