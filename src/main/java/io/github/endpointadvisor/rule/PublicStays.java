package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.diagnostic.Severity;
import java.util.Optional;

/** EA219: the answer keeps the public endpoint, although a private way exists at a price. */
final class PublicStays implements Check {
    @Override
    public String code() {
        return "EA219";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.PUBLIC || !c.service().offersPrivateEndpoint()) {
            return Optional.empty();
        }
        return Optional.of(Notice.warning(
                code(),
                c.name() + " stays reachable at its public IP address. Require Microsoft Entra authentication, and"
                        + " use IP rules if its tier has a firewall. If that is not acceptable, set"
                        + " publicNetworkAccess: disabled or privateIp: required",
                "sec26"));
    }
}
