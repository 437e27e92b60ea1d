package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.advice.method.Scale.Grade;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Step;
import io.github.endpointadvisor.workload.Dns;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A scale with one step per mechanism, which the catalog holds beside the weight; DNS servers of one's own may move it.
 *
 * @param exception services for which every mechanism gets the same grade instead
 */
record SteppedScale(String criterion, Predicate<Case> exception, Grade same) implements Scale.Rule {
    static Scale of(String criterion) {
        return of(criterion, c -> false, new Grade(0, ""));
    }

    static Scale of(String criterion, Predicate<Case> exception, Grade same) {
        return new Scale(criterion, new SteppedScale(criterion, exception, same));
    }

    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        if (exception.test(c)) {
            return same;
        }
        Step usual =
                Objects.requireNonNull(c.catalog().criterion(criterion).steps().get(mechanism));
        Step step = c.network().dns() == Dns.CUSTOM ? usual.customDns().orElse(usual) : usual;
        return new Grade(step.value(), step.why());
    }
}
