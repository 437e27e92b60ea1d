package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Cost;
import io.github.endpointadvisor.advice.Scale;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Answer;

/** On-premises support: counts only where somebody on-premises needs the service, or may. */
final class OnPremisesScale implements Scale {
    @Override
    public String criterion() {
        return "on-premises-support";
    }

    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        if (c.needs().onPremises() == Answer.NO) {
            return new Grade(1, "not needed");
        }
        return mechanism.usesPublicAddress()
                ? new Grade(0, "not over VPN or ExpressRoute private peering")
                : new Grade(1, "over VPN or ExpressRoute");
    }
}
