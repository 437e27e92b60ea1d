package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;

/** EA110: who requires a private address gets one. */
final class PrivateAddress implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (!c.needs().privateIp()) {
            return Verdict.notAsked();
        }
        String fact = "a private IP address is required for " + c.name();
        boolean trusted =
                mechanism == Mechanism.NONE && !c.resource().isInVnet() && !Connections.byPlatformEndpoints(c);
        return mechanism.usesPublicAddress() || trusted
                ? Verdict.violated(
                                fact + ", and with " + mechanism.withArticle()
                                        + " clients keep connecting to its public address",
                                c.fact("privateIp"),
                                "se25",
                                "ov25")
                        .unless("do without a private IP address (privateIp: not-needed)")
                : Verdict.met(fact + ", and this mechanism provides one in your VNet", c.fact("privateIp"), "ov25");
    }
}
