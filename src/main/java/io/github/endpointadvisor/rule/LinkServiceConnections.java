package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA245: connections through a Private Link service have fixed rules. */
final class LinkServiceConnections implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.PRIVATE_LINK_SERVICE || c.service().isDirectConnect()) {
            return Optional.empty();
        }
        int idle = c.catalog().limit("pls-idle-timeout-min").most();
        return Warning.of(
                "idle connections to " + c.name() + " close after about " + idle
                        + " seconds; this cannot be changed. Send keep-alives more often. Enable PROXY protocol v2"
                        + " on both the Private Link service and the application, or on neither. Health probes"
                        + " then carry the header too. Add the backends to the pool by network interface, not by"
                        + " address. NAT addresses cannot be removed later",
                "pls21");
    }
}
