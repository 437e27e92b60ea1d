package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.Ready;
import java.util.List;

/** EA212: network security groups and routes ignore a private endpoint by default. */
final class EndpointBypassesRules implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> endpoints = workload.where(Chosen::hasPrivateEndpoint);
        if (endpoints.isEmpty() || workload.setting().network().has(Ready.ENDPOINT_POLICIES)) {
            return List.of();
        }
        String text = workload.setting().network().inspection() == Inspection.FIREWALL
                ? "apply SNAT at the firewall (or use application rules) for traffic to the endpoints of "
                        + Whole.listed(endpoints)
                        + "; otherwise return traffic bypasses the firewall"
                : "network security groups and route tables do not apply to the endpoints of " + Whole.listed(endpoints)
                        + " until private endpoint network policies are enabled on their subnet";
        return Warning.about(endpoints, text, "netpol", "ov25");
    }
}
