package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Limit;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA115: each client subnet needs a VNet rule on the resource, and the number of rules is limited. */
final class VnetRuleLimit implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (mechanism != Mechanism.SERVICE_ENDPOINT && mechanism != Mechanism.SERVICE_ENDPOINT_POLICY) {
            return Verdict.notAsked();
        }
        Optional<Limit> limit = ClientSubnets.ruleLimit(c);
        int subnets = ClientSubnets.rules(c);
        if (limit.isEmpty() || subnets <= limit.get().most()) {
            return Verdict.notAsked();
        }
        int most = limit.get().most();
        return Verdict.violated(
                        subnets + " client subnets need as many virtual network rules on " + c.name()
                                + ", and the limit is " + most,
                        "network.subnets",
                        limit.get().source())
                .unless("let at most " + most + " subnets use " + c.name());
    }
}
