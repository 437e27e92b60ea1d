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
                "connections to " + c.name() + " are cut after " + idle
                        + " seconds without traffic or a little more, which cannot be"
                        + " raised: let clients send keep-alives more often. Switch PROXY protocol v2 on both at the"
                        + " Private Link service and in the application behind it, or at neither, and mind that health"
                        + " probes then carry it too. The backends must be in the pool by network card, not by address, and NAT"
                        + " addresses cannot be taken away once they are added",
                "pls21"));
    }
}
