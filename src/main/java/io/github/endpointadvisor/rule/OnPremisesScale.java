package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Answer;

/** On-premises support: counts only where somebody on-premises needs the service, or may. */
record OnPremisesScale(SteppedScale steps) implements Scale {
    OnPremisesScale() {
        this(new SteppedScale("on-premises-support"));
    }

    @Override
    public String criterion() {
        return steps.criterion();
    }

    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        return c.needs().onPremises() == Answer.NO ? new Grade(1, "not needed") : steps.grade(mechanism, c, cost);
    }
}
