package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Inspection;
import java.util.Optional;

/** EA212: network security groups and routes ignore a private endpoint by default. */
final class EndpointBypassesRules implements Check {
    @Override
    public String code() {
        return "EA212";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.PRIVATE_ENDPOINT) {
            return Optional.empty();
        }
        String text = c.network().inspection() == Inspection.FIREWALL
                ? "the firewall must translate the source address of what it sends to the endpoint of " + c.name()
                        + " (SNAT, or an Azure Firewall application rule), or answers take another way back"
                : "network security groups and routes do nothing for the endpoint of " + c.name()
                        + " until private endpoint network policies are switched on for its subnet";
        return Optional.of(Notice.warning(code(), text, "netpol", "ov25"));
    }
}
