package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Inspection;
import java.util.Optional;

/** EA240: direct mode of Cosmos DB needs all ports through a firewall. */
final class DirectModePorts implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        boolean inspected = c.network().inspection() == Inspection.FIREWALL;
        boolean direct = c.service().family().equals("cosmos-db")
                && c.resource().subresources().contains("Sql");
        if (!inspected || !direct || chosen.mechanism() != Mechanism.PRIVATE_ENDPOINT) {
            return Optional.empty();
        }
        return Warning.of(
                "clients of " + c.name()
                        + " in direct mode use TCP ports from the whole range on the private endpoint. Allow ports"
                        + " 0 to 65535 to its addresses in the firewall, or set the clients to gateway mode",
                "cosmos-db-private-endpoints",
                "ov25");
    }
}
