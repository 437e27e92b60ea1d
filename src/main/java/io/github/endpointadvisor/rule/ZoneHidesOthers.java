package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.workload.Client;
import java.util.List;

/** EA207: a linked privatelink zone answers for everybody's resources of that type. */
final class ZoneHidesOthers implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> named = workload.where(
                s -> s.hasPrivateEndpoint() && !EndpointPlan.zones(s.c()).isEmpty());
        if (named.isEmpty()) {
            return List.of();
        }
        boolean foreign = named.stream().flatMap(s -> s.c().clients().stream()).anyMatch(Client::otherTenant);
        int zones = (int) named.stream()
                .flatMap(s -> EndpointPlan.zones(s.c()).stream())
                .distinct()
                .count();
        String text = "From a VNet linked to " + (zones == 1 ? "this zone" : "one of these zones")
                + ", names of resources that have a private endpoint elsewhere but no record here (a"
                + " partner's, for example) stop resolving (NXDOMAIN)"
                + (foreign ? ". With clients of another tenant here that is likely" : "")
                + ". Set the zone link to fall back to internet resolution (NxDomainRedirect) if clients"
                + " use such resources";
        return Warning.about(named, text, "dns26");
    }
}
