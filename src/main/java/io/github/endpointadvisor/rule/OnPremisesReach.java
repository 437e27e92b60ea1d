package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Link;

/** EA109: clients on-premises need a private address that their VPN or ExpressRoute leads to. */
final class OnPremisesReach implements Constraint {
    @Override
    public String code() {
        return "EA109";
    }

    @Override
    public String demand() {
        return "on-premises clients";
    }

    @Override
    public Origin origin() {
        return Origin.REQUIREMENT;
    }

    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (c.needs().onPremises() != Answer.YES) {
            return Verdict.notAsked();
        }
        String link = c.network().onPremises() == Link.VPN ? "VPN" : "ExpressRoute";
        String fact = "on-premises clients must reach " + c.name() + " over " + link;
        return mechanism.usesPublicAddress()
                ? Verdict.violated(
                                fact + ", which requires a private IP address, and " + mechanism.withArticle()
                                        + " has none",
                                c.fact("onPremises"),
                                "se25",
                                "faq24")
                        .unless("do without on-premises clients (onPremises: false)")
                : Verdict.met(
                        fact + ", which requires a private IP address in the VNet",
                        c.fact("onPremises"),
                        "ov25",
                        "cmp23");
    }
}
