package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Inspection;

/** EA113: where all traffic must pass a firewall, both kinds of endpoint need help, since their routes bypass it. */
final class TrafficInspection implements Constraint {
    @Override
    public String code() {
        return "EA113";
    }

    @Override
    public Origin origin() {
        return Origin.REQUIREMENT;
    }

    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (c.network().inspection() == Inspection.NONE) {
            return Verdict.notAsked();
        }
        if (mechanism == Mechanism.SERVICE_ENDPOINT_POLICY) {
            return Verdict.violated(
                            "all traffic must pass the firewall, whose subnet would hold the service endpoint, and a"
                                    + " firewall's subnet takes no service endpoint policies",
                            "network.inspection",
                            "sep23")
                    .unless("let storage traffic go past the firewall (network.inspection: none)");
        }
        if (mechanism.isServiceEndpoint()) {
            return Verdict.conditional(
                    Change.free(
                            Action.ENABLE_SERVICE_ENDPOINT,
                            "switch on the service endpoint for " + c.name()
                                    + " on the firewall's subnet instead of the client subnets"),
                    "all traffic must pass the firewall, and the route of a service endpoint goes past it",
                    "network.inspection",
                    "se25",
                    "cmp23");
        }
        return mechanism == Mechanism.PRIVATE_ENDPOINT
                ? Verdict.conditional(
                        Change.free(
                                Action.ROUTE_THROUGH_FIREWALL,
                                "switch on network policies for routes on the endpoint's subnet and route"
                                        + " the clients' traffic for " + c.name()
                                        + " to the firewall with a prefix at least as long as the VNet's"),
                        "all traffic must pass the firewall, and the /32 route of a private endpoint goes past it",
                        "network.inspection",
                        "netpol",
                        "ov25")
                : Verdict.notAsked();
    }
}
