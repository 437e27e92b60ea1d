package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
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
        String names = Whole.listed(endpoints);
        return workload.setting().network().isInspected()
                ? Warning.about(
                        endpoints,
                        "apply SNAT at the firewall (or use application rules) for traffic to the endpoints of " + names
                                + ", or set the tag disableSnatOnPL on a network virtual appliance; otherwise return"
                                + " traffic bypasses the firewall",
                        "netpol",
                        "ov25",
                        "disable-snat")
                : Warning.about(
                        endpoints,
                        "network security groups and route tables do not apply to the endpoints of " + names
                                + " until private endpoint network policies are enabled on their subnet",
                        "netpol",
                        "ov25");
    }
}
