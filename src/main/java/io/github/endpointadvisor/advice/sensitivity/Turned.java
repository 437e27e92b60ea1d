package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.method.Contender;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Ranking;
import io.github.endpointadvisor.advice.sensitivity.Fact.Telling;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.FactFlip;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact that was turned to each of its other values.
 *
 * @param flips the values that lead to another mechanism, or to none
 * @param flatters whether another value would leave the same mechanism a worse status or score than it has now
 */
record Turned(Fact fact, List<FactFlip> flips, boolean flatters) {
    Turned {
        flips = List.copyOf(flips);
    }

    static Turned of(Fact fact, Outline now, Decider decider) {
        List<FactFlip> flips = new ArrayList<>();
        boolean flatters = false;
        for (Fact.Other other : fact.others()) {
            Outline then = now.again(decider, fact.touches(), other.then());
            if (!then.mechanism().equals(now.mechanism())) {
                flips.add(new FactFlip(fact.key(), other.value(), fact.current(), then.then()));
            }
            flatters |= now.best().filter(best -> isWorse(best, then)).isPresent();
        }
        return new Turned(fact, flips, flatters);
    }

    private static boolean isWorse(Contender best, Outline then) {
        return then.of(best.mechanism())
                .filter(same -> !same.unknown() || best.unknown())
                .filter(same -> !same.conditional() || best.conditional())
                .filter(same -> same.score() >= best.score() - Ranking.TIE)
                .isEmpty();
    }

    boolean isTold() {
        boolean matters = !flips.isEmpty() || (flatters && fact.telling() == Telling.WHERE_IT_MATTERS);
        return !fact.isStated() && (matters || fact.telling() == Telling.ALWAYS);
    }

    Assumption assumption() {
        return new Assumption(fact.key(), fact.taken(), fact.telling() == Telling.AS_A_WISH, !flips.isEmpty());
    }
}
