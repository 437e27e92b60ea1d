package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.advice.method.WorkloadNotice;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.Network;
import io.github.endpointadvisor.workload.Ready;
import java.util.List;

/** EA236: a route for each private endpoint fills a route table. */
final class RoutePerEndpoint implements WorkloadCheck {
    @Override
    public String code() {
        return "EA236";
    }

    @Override
    public List<WorkloadNotice> look(Whole workload) {
        Network network = workload.setting().network();
        if (network.inspection() != Inspection.FIREWALL || network.has(Ready.ENDPOINT_POLICIES)) {
            return List.of();
        }
        int former = most(workload, "udr-routes-per-table-2025");
        return EndpointVnet.of(workload).stream()
                .filter(vnet -> vnet.addresses() > former)
                .flatMap(vnet -> notice(vnet, former, most(workload, "udr-routes-per-table")).stream())
                .toList();
    }

    private static int most(Whole workload, String id) {
        return workload.catalog().limit(id).value().orElse(Integer.MAX_VALUE);
    }

    private List<WorkloadNotice> notice(EndpointVnet vnet, int former, int today) {
        return WorkloadNotice.warning(
                code(),
                vnet.services(),
                "a /32 route to the firewall for every endpoint of " + Whole.listed(vnet.services()) + " makes "
                        + vnet.addresses() + " routes, and a route table allows " + today + ", or " + former
                        + " if the limit from before 2026 still applies to it. Enable network policies for route tables and"
                        + " route the prefix of the endpoint subnet instead",
                "netpol",
                "pe-inspection",
                "udr-limit-2026");
    }
}
