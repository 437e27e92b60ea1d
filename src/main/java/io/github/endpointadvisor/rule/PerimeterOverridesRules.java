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
import java.util.Set;

/** EA223: a perimeter in enforced mode ignores the firewall and the exceptions of the resource. */
final class PerimeterOverridesRules implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        if (!PerimeterWay.joins(chosen.mechanism(), c)) {
            return Optional.empty();
        }
        List<String> needs = new ArrayList<>();
        add(
                needs,
                PerimeterWay.byServiceEndpoint(chosen.mechanism(), c),
                "a private endpoint or a standard service endpoint, since traffic of basic service endpoints is rejected");
        add(
                needs,
                unadmitted(PerimeterWay.SUBSCRIPTION, chosen.mechanism(), c),
                "an inbound rule for the subscription, or membership where the service can be a member");
        add(needs, PerimeterWay.clients(c, PerimeterWay.ADDRESS), "an inbound rule for the public addresses");
        add(
                needs,
                PerimeterWay.clients(c, PerimeterWay.PRIVATE_STAYS),
                "to use a private endpoint, which the perimeter does not affect");
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

    private static List<String> unadmitted(PerimeterWay way, Mechanism mechanism, Case c) {
        Set<String> admitted = PerimeterWay.admitted(mechanism, c);
        return PerimeterWay.clients(c, way).stream()
                .filter(client -> !admitted.contains(client))
                .toList();
    }

    private static void add(List<String> needs, List<String> clients, String need) {
        if (!clients.isEmpty()) {
            needs.add(Whole.list(clients) + (clients.size() == 1 ? " needs " : " need ") + need);
        }
    }
}
