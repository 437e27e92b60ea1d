package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Cost;
import io.github.endpointadvisor.advice.Scale;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Map;
import java.util.Objects;

/** A scale with one step per mechanism, whatever the case. */
record SteppedScale(String criterion, Map<Mechanism, Scale.Grade> steps) implements Scale {
    SteppedScale {
        steps = Map.copyOf(steps);
    }

    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        return Objects.requireNonNull(steps.get(mechanism));
    }
}
