package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Cost;
import io.github.endpointadvisor.advice.Scale;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Dns;

/** Maintenance and DNS: what has to be set up and looked after; a private endpoint is harder with DNS servers of one's own. */
final class MaintenanceScale implements Scale {
    @Override
    public String criterion() {
        return "maintenance";
    }

    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        return switch (mechanism) {
            case NONE -> new Grade(1, "nothing to set up");
            case SERVICE_ENDPOINT -> new Grade(0.9, "a switch per subnet, a rule per resource, no DNS work");
            case PUBLIC -> new Grade(0.6, "lists of outbound addresses to keep up to date");
            case STANDARD_SERVICE_ENDPOINT -> new Grade(0.55, "identifier, perimeter and rules, no DNS work");
            case SERVICE_ENDPOINT_POLICY -> new Grade(0.55, "every account listed in a policy, no DNS work");
            case PRIVATE_ENDPOINT ->
                c.network().dns() == Dns.CUSTOM
                        ? new Grade(
                                0.2, "endpoint, approval, private DNS zone, links, and forwarding in your DNS servers")
                        : new Grade(0.3, "endpoint, approval, private DNS zone and its links");
            case PRIVATE_LINK_SERVICE -> new Grade(0.1, "load balancer, NAT subnet, names and approvals");
        };
    }
}
