package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.diagnostic.Severity;
import java.util.Optional;
import java.util.Set;

/** EA205: Service Bus and Event Hubs stay open while they have no rule. */
final class NamespaceStaysOpen implements Check {
    @Override
    public String code() {
        return "EA205";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        boolean namespace =
                Set.of("service-bus", "event-hubs").contains(c.service().id());
        if (!namespace || !chosen.mechanism().isServiceEndpoint()) {
            return Optional.empty();
        }
        return Optional.of(Notice.warning(
                code(),
                c.name() + " stays open to all networks until it has at least one IP rule or virtual network rule,"
                        + " even with the default action Deny",
                "sb23",
                "eh21"));
    }
}
