package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.advice.method.WorkloadNotice;
import java.util.List;

/** EA208: a zone group holds a limited number of zones. */
final class ZoneGroupLimit implements WorkloadCheck {
    @Override
    public String code() {
        return "EA208";
    }

    @Override
    public boolean lasts() {
        return false;
    }

    @Override
    public List<WorkloadNotice> look(Whole workload) {
        int most = workload.catalog().limit("dns-zones-per-group").value().orElse(Integer.MAX_VALUE);
        return workload.where(Chosen::hasPrivateEndpoint).stream()
                .flatMap(service -> tooMany(service, most).stream())
                .toList();
    }

    private List<WorkloadNotice> tooMany(Chosen service, int most) {
        return EndpointPlan.of(service.c()).stream()
                .filter(plan -> plan.dnsZones().size() > most)
                .flatMap(plan -> WorkloadNotice.dns(
                        code(),
                        List.of(service),
                        "the endpoint of " + service.name() + " needs "
                                + plan.dnsZones().size() + " private DNS zones in "
                                + service.c().cloud().label() + ", and a DNS zone group supports " + most
                                + ". Create the records of the remaining zone manually",
                        "dns25",
                        "pllim")
                        .stream())
                .toList();
    }
}
