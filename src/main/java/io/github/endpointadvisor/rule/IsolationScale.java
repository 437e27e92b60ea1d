package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Cost;
import io.github.endpointadvisor.advice.Scale;
import io.github.endpointadvisor.advice.access.Reach;
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
