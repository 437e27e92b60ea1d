package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA219: the answer keeps the public endpoint, although a private way exists at a price. */
final class PublicStays implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.PUBLIC || !c.service().offersPrivateEndpoint()) {
            return Optional.empty();
        }
        return Warning.of(
                c.name() + " stays reachable at its public IP address. Require Microsoft Entra authentication, and"
                        + " use IP rules if its tier has a firewall. If that is not acceptable, set"
                        + " publicNetworkAccess: disabled or privateIp: required",
                "sec26");
    }
}
