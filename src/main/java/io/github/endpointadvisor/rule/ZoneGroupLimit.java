package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;

/** EA208: a zone group holds a limited number of zones. */
final class ZoneGroupLimit implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        int most = workload.catalog().limit("dns-zones-per-group").most();
        return workload.where(Chosen::hasPrivateEndpoint).stream()
                .flatMap(service -> tooMany(service, most).stream())
                .toList();
    }

    private static List<Warning> tooMany(Chosen service, int most) {
        return EndpointPlan.of(service.c()).stream()
                .filter(plan -> plan.dnsZones().size() > most)
                .flatMap(plan -> Warning.about(
                        List.of(service),
                        "the endpoint of " + service.name() + " needs "
                                + plan.dnsZones().size() + " private DNS zones in "
                                + service.c().cloud().label() + ", and a DNS zone group supports " + most
                                + ". Create the records of the remaining zone manually",
                        "dns25",
                        "limits26")
                        .stream())
                .toList();
    }
}
