package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Step;
import io.github.endpointadvisor.workload.Dns;
import java.util.Objects;

/** A scale with one step per mechanism, which the catalog holds beside the weight; DNS servers of one's own may move it. */
record SteppedScale(String criterion) implements Scale {
    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        Step usual =
                Objects.requireNonNull(c.catalog().criterion(criterion).steps().get(mechanism));
        Step step = c.network().dns() == Dns.CUSTOM ? usual.customDns().orElse(usual) : usual;
        return new Grade(step.value(), step.why());
    }
}
