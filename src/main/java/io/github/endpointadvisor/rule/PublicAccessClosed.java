package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.PublicAccess;

/** EA108: with public network access disabled, nothing that goes to the public endpoint works. */
final class PublicAccessClosed implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (c.needs().publicAccessOrAssumed() != PublicAccess.DISABLED) {
            return Verdict.notAsked();
        }
        String fact = "public network access of " + c.name() + " is disabled";
        return mechanism.usesPublicAddress()
                ? Verdict.violated(
                                fact
                                        + (mechanism == Mechanism.PUBLIC
                                                ? ", so there is no public endpoint to use"
                                                : ", and " + mechanism.withArticle() + " leads to the public endpoint"),
                                c.fact("publicNetworkAccess"),
                                "cmp23",
                                "sec26")
                        .unless("set publicNetworkAccess of " + c.name() + " to selected-networks")
                : Verdict.met(
                        fact + ", which requires a private IP address",
                        c.fact("publicNetworkAccess"),
                        "cmp23",
                        "sec26");
    }
}
