package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.advice.method.Scale.Grade;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Step;
import io.github.endpointadvisor.workload.Dns;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A scale with one step per mechanism, which the catalog holds beside the weight; DNS servers of one's own may move it.
 *
 * @param exception the grade of a mechanism for services where its step does not hold
 */
record SteppedScale(String criterion, Unless exception) implements Scale.Rule {
    /** Where another grade than that of the catalog holds. */
    interface Unless {
        Optional<Grade> grade(Mechanism mechanism, Case c);

        /** The same grade for every mechanism. */
        static Unless where(Predicate<Case> condition, Grade grade) {
            return (mechanism, c) -> condition.test(c) ? Optional.of(grade) : Optional.empty();
        }

        /** A grade of what needs nothing, where that holds all the same. */
        static Unless withNothing(Predicate<Case> condition, Grade grade) {
            return (mechanism, c) ->
                    mechanism == Mechanism.NONE && condition.test(c) ? Optional.of(grade) : Optional.empty();
        }

        /** The grade of the public endpoint of a service that cannot list who may use it. */
        static Unless withoutNetworkRules(Grade grade) {
            return (mechanism, c) ->
                    mechanism == Mechanism.PUBLIC && !Reach.hasFirewall(c) ? Optional.of(grade) : Optional.empty();
        }

        default Unless or(Unless other) {
            return (mechanism, c) -> grade(mechanism, c).or(() -> other.grade(mechanism, c));
        }
    }

    static Scale of(String criterion) {
        return of(criterion, (mechanism, c) -> Optional.empty());
    }

    static Scale of(String criterion, Unless exception) {
        return new Scale(criterion, new SteppedScale(criterion, exception));
    }

    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        return exception.grade(mechanism, c).orElseGet(() -> step(mechanism, c));
    }

    private Grade step(Mechanism mechanism, Case c) {
        Step usual =
                Objects.requireNonNull(c.catalog().criterion(criterion).steps().get(mechanism));
        Step step = c.network().dns() == Dns.CUSTOM ? usual.customDns().orElse(usual) : usual;
        return new Grade(step.value(), step.why());
    }
}
