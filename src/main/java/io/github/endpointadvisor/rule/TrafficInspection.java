package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.Ready;

/** EA113: where all traffic must pass a firewall, both kinds of endpoint need help, since their routes bypass it. */
final class TrafficInspection implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (c.network().inspection() == Inspection.NONE) {
            return Verdict.notAsked();
        }
        if (mechanism == Mechanism.SERVICE_ENDPOINT_POLICY) {
            return Verdict.violated(
                            "all traffic must pass the firewall, whose subnet would have the service endpoint, and a"
                                    + " firewall subnet does not support service endpoint policies",
                            "network.inspection",
                            "sep23")
                    .unless("let storage traffic bypass the firewall (network.inspection: none)");
        }
        if (mechanism.isServiceEndpoint()) {
            return Verdict.conditional(
                    Change.free(
                            Action.ENABLE_SERVICE_ENDPOINT,
                            "enable the service endpoint for " + c.name()
                                    + " on the firewall subnet instead of the client subnets"),
                    "all traffic must pass the firewall, and the route of a service endpoint bypasses it",
                    "network.inspection",
                    "se25",
                    "cmp23");
        }
        return mechanism == Mechanism.PRIVATE_ENDPOINT && !c.network().has(Ready.ENDPOINT_POLICIES)
                ? Verdict.conditional(
                        Change.free(
                                Action.ROUTE_THROUGH_FIREWALL,
                                "enable network policies for route tables on the endpoint subnet, and add a route for it in the"
                                        + " client subnets of " + c.name() + " with the firewall as next hop"),
                        "all traffic must pass the firewall, and the /32 route of a private endpoint bypasses it",
                        "network.inspection",
                        "netpol",
                        "ov25")
                : Verdict.notAsked();
    }
}
