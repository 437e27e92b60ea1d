package io.github.endpointadvisor.advice;

import java.util.List;
import java.util.Optional;

/**
 * What was decided for one service.
 *
 * @param ranked every mechanism, the best by itself first
 * @param choice the mechanism that is recommended; empty when every one is excluded
 */
record Decision(Case c, List<Alternative> ranked, Optional<Alternative> choice) {
    Decision {
        ranked = List.copyOf(ranked);
    }

    /** The service by itself: what ranks first is what is recommended. */
    static Decision of(Case c, Decider decider) {
        List<Alternative> ranked = decider.decide(c);
        return new Decision(c, ranked, Decider.winner(ranked));
    }

    Optional<Chosen> chosen() {
        return choice.map(alternative -> new Chosen(c, ranked, alternative));
    }
}
