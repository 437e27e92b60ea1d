package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.catalog.Mechanism;

/** Isolation: no mechanism isolates a service that stays open to every network. */
record IsolationScale(SteppedScale steps) implements Scale {
    IsolationScale() {
        this(new SteppedScale("isolation"));
    }

    @Override
    public String criterion() {
        return steps.criterion();
    }

    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        return Reach.isOpen(c) ? new Grade(0, "public network access stays enabled") : steps.grade(mechanism, c, cost);
    }
}
