package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.workload.Link;
import java.util.List;

/** EA230: the route of a service endpoint goes past a default route to on-premises. */
final class EndpointBypassesTunnel implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> direct = workload.where(s -> s.mechanism().isServiceEndpoint());
        Link link = workload.setting().network().onPremises();
        boolean behindFirewall = workload.setting().network().isInspected();
        if (direct.isEmpty() || link == Link.NONE || behindFirewall) {
            return List.of();
        }
        return Warning.about(
                direct,
                "if the default route of the client subnets leads on-premises over "
                        + (link == Link.VPN ? "the VPN" : "ExpressRoute") + ", traffic to " + Whole.listed(direct)
                        + " bypasses it: the route of a service endpoint takes precedence over user-defined and"
                        + " BGP routes, so devices on-premises do not see this traffic. If it must be inspected,"
                        + " inspect it in Azure (network.inspection: firewall) or use the logs of the service",
                "se25",
                "cmp23");
    }
}
