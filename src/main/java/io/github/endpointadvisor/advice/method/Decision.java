package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import java.util.List;
import java.util.Optional;

/**
 * What was decided for one service.
 *
 * @param ranked every mechanism, the best by itself first
 * @param choice the mechanism that is recommended; empty when every one is excluded
 * @param because why it is not the one that ranks first; empty when it is
 */
public record Decision(Case c, List<Alternative> ranked, Optional<Alternative> choice, Optional<Reason> because) {
    public Decision {
        ranked = List.copyOf(ranked);
    }

    /** The service by itself: what ranks first is what is recommended. */
    public static Decision of(Case c, Decider decider) {
        List<Alternative> ranked = decider.decide(c.condensed());
        return new Decision(c, ranked, Decider.winner(ranked), Optional.empty());
    }

    /** The same with another mechanism, for a reason that counts only if it is another one. */
    public Decision instead(Alternative other, Reason reason) {
        return other.mechanism() == ranked.get(0).mechanism()
                ? this
                : new Decision(c, ranked, Optional.of(other), Optional.of(reason));
    }

    public Alternative alternative(String mechanism) {
        return ranked.stream()
                .filter(a -> a.mechanism().id().equals(mechanism))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Chosen> chosen() {
        return choice.map(alternative -> new Chosen(c, ranked, alternative));
    }
}
