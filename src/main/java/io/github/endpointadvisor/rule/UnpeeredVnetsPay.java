package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.method.Bill;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Price;
import io.github.endpointadvisor.workload.Client;
import java.math.BigDecimal;
import java.util.List;

/** EA249: VNets of one owner that are not peered pay for endpoints of their own. */
final class UnpeeredVnetsPay implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> several = workload.where(s -> s.hasPrivateEndpoint() && spare(s) > 0);
        if (several.isEmpty()) {
            return List.of();
        }
        long spare = several.stream().mapToLong(UnpeeredVnetsPay::spare).sum();
        List<String> apart = several.stream()
                .flatMap(s -> EndpointSite.own(s.c()).stream())
                .flatMap(site -> site.apart().stream())
                .map(Client::name)
                .distinct()
                .toList();
        Price peering = workload.catalog().price("vnet-peering-same-region");
        return Warning.about(
                several,
                "the VNets of " + Whole.list(apart) + " are yours but not peered, so " + Whole.listed(several)
                        + (several.size() == 1 ? " needs " : " need ") + spare + " more"
                        + (spare == 1 ? " private endpoint" : " private endpoints")
                        + " than with peering. Peering them would save "
                        + Bill.ofEndpoints(spare, workload.catalog())
                        + " USD a month. Peering has no hourly charge and costs "
                        + peering.usd().orElse(BigDecimal.ZERO).toPlainString()
                        + " USD per GB in each direction within a region. Microsoft's page about inspection says that"
                        + " connections to private endpoints are exempt. Address ranges must not overlap",
                "cost25",
                peering.source(),
                "pe-inspection");
    }

    /** Endpoints that would not be needed if all VNets shared one set. */
    private static long spare(Chosen service) {
        return (long) EndpointPlan.endpoints(service.c()) - EndpointPlan.endpointsPerVnet(service.c());
    }
}
