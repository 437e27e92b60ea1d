package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Contender;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Ranking;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An answer without its texts.
 *
 * @param offered the mechanisms that the service has at all, which no other fact changes, and none
 * @param left those that screening left, in no particular order
 */
public record Outline(Set<Mechanism> offered, List<Contender> left) {
    public Outline {
        left = List.copyOf(left);
    }

    static Outline of(List<Alternative> ranked) {
        // whether clients come by their platforms is a matter of facts as well
        Set<Mechanism> offered = EnumSet.of(Mechanism.NONE);
        ranked.stream().filter(Alternative::offered).forEach(alternative -> offered.add(alternative.mechanism()));
        return new Outline(
                offered,
                ranked.stream()
                        .filter(alternative -> !alternative.isExcluded())
                        .map(Contender::of)
                        .toList());
    }

    Optional<Contender> best() {
        Optional<Contender> best = Optional.empty();
        for (Contender contender : left) {
            if (best.isEmpty() || Ranking.compare(contender, best.get()) < 0) {
                best = Optional.of(contender);
            }
        }
        return best;
    }

    Optional<Contender> of(Mechanism mechanism) {
        for (Contender contender : left) {
            if (contender.mechanism() == mechanism) {
                return Optional.of(contender);
            }
        }
        return Optional.empty();
    }

    /** The decision in another case, in which only some of the mechanisms can have changed. */
    Outline again(Decider decider, Set<Mechanism> touched, Case c) {
        return with(touched, mechanism -> decider.contender(mechanism, c));
    }

    /** The answer when some of the mechanisms are assessed anew. */
    public Outline with(Set<Mechanism> touched, Function<Mechanism, Optional<Contender>> assess) {
        List<Contender> others = new ArrayList<>();
        for (Contender contender : left) {
            if (!touched.contains(contender.mechanism())) {
                others.add(contender);
            }
        }
        for (Mechanism mechanism : offered) {
            if (touched.contains(mechanism)) {
                assess.apply(mechanism).ifPresent(others::add);
            }
        }
        return new Outline(offered, others);
    }

    Optional<Mechanism> mechanism() {
        return best().map(Contender::mechanism);
    }

    Sensitivity.Then then() {
        return best().map(Outline::then).orElse(Sensitivity.Then.NOT_POSSIBLE);
    }

    private static Sensitivity.Then then(Contender best) {
        return new Sensitivity.Then(
                Optional.of(best.mechanism()),
                best.conditional() ? Recommendation.Status.CONDITIONAL : Recommendation.Status.FEASIBLE,
                Optional.of(best.monthlyUsd()),
                best.priced());
    }
}
