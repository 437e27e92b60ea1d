package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.diagnostic.Severity;
import java.util.Optional;

/** EA245: connections through a Private Link service have fixed rules. */
final class LinkServiceConnections implements Check {
    @Override
    public String code() {
        return "EA245";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.PRIVATE_LINK_SERVICE || DirectConnectLimits.isDirect(c)) {
            return Optional.empty();
        }
        int idle = c.catalog().limit("pls-idle-timeout-min").value().orElse(0);
        return Optional.of(Notice.warning(
                code(),
                "idle connections to " + c.name() + " close after about " + idle
                        + " seconds, and this cannot be changed: send keep-alives more often than that. Enable PROXY protocol v2"
                        + " on both the Private Link service and the application, or on neither. Health probes"
                        + " then carry the header too. Add the backends to the pool by network interface, not by"
                        + " address. NAT addresses cannot be removed later",
                "pls21"));
    }
}
