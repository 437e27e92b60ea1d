package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import java.util.Optional;
import java.util.Set;

/** EA205: Service Bus and Event Hubs stay open while they have no rule. */
final class NamespaceStaysOpen implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        boolean namespace =
                Set.of("service-bus", "event-hubs").contains(c.service().id());
        if (!namespace || !chosen.mechanism().isServiceEndpoint()) {
            return Optional.empty();
        }
        return Warning.of(
                c.name() + " stays open to all networks until it has at least one IP rule or virtual network rule,"
                        + " even with the default action Deny",
                "sb23",
                "eh21");
    }
}
