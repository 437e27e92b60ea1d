package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;

/** EA243: flow logs and effective routes do not show private endpoints. */
final class EndpointsUnseen implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> endpoints = workload.where(Chosen::hasPrivateEndpoint);
        if (endpoints.isEmpty() || !workload.setting().network().isInspected()) {
            return List.of();
        }
        return Warning.about(
                endpoints,
                "traffic to the endpoints of " + Whole.listed(endpoints)
                        + " appears only in the logs of the firewall: flow logs of network security groups do not"
                        + " record inbound traffic of a private endpoint, and its network interface shows no"
                        + " effective routes",
                "ov25");
    }
}
