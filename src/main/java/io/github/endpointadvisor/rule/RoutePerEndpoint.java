package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.workload.Network;
import io.github.endpointadvisor.workload.Ready;
import java.util.List;

/** EA236: a route for each private endpoint fills a route table. */
final class RoutePerEndpoint implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        Network network = workload.setting().network();
        if (!network.isInspected() || network.has(Ready.ENDPOINT_POLICIES)) {
            return List.of();
        }
        int former = workload.catalog().limit("udr-routes-per-table-2025").most();
        return EndpointVnet.of(workload).stream()
                .filter(vnet -> vnet.addresses() > former)
                .flatMap(vnet -> notice(
                        vnet,
                        former,
                        workload.catalog().limit("udr-routes-per-table").most())
                        .stream())
                .toList();
    }

    private static List<Warning> notice(EndpointVnet vnet, int former, int today) {
        return Warning.about(
                vnet.services(),
                "a /32 route to the firewall for every endpoint of " + Whole.listed(vnet.services()) + " makes "
                        + vnet.addresses() + " routes, and a route table allows " + today + ", or " + former
                        + " if the limit from before 2026 still applies to it. Enable network policies for route tables and"
                        + " route the prefix of the endpoint subnet instead",
                "netpol",
                "pe-inspection",
                "limits26");
    }
}
