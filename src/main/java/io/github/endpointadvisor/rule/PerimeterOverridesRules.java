package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** EA223: a perimeter in enforced mode ignores the firewall and the exceptions of the resource. */
final class PerimeterOverridesRules implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.STANDARD_SERVICE_ENDPOINT) {
            return Optional.empty();
        }
        List<String> needs = new ArrayList<>();
        add(
                needs,
                c,
                PerimeterWay.SUBSCRIPTION,
                "an inbound rule for the subscription, or membership where the service can be a member");
        add(needs, c, PerimeterWay.ADDRESS, "an inbound rule for the public addresses");
        add(needs, c, PerimeterWay.PRIVATE_STAYS, "to use a private endpoint, which the perimeter does not affect");
        return needs.isEmpty()
                ? Optional.empty()
                : Warning.of(
                        c.name()
                                + " joins a network security perimeter, which in enforced mode ignores the firewall rules"
                                + " and the trusted services exception of the resource. Before you enforce it: "
                                + String.join("; ", needs),
                        "nspt26",
                        "sec26");
    }

    private static void add(List<String> needs, Case c, PerimeterWay way, String need) {
        List<String> clients = PerimeterWay.clients(c, way);
        if (!clients.isEmpty()) {
            needs.add(Whole.list(clients) + (clients.size() == 1 ? " needs " : " need ") + need);
        }
    }
}
