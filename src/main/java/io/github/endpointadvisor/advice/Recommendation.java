package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer for one service.
 *
 * @param mechanism empty when nothing is possible
 * @param score of the winner, 0 to 1
 * @param margin its lead over the next mechanism that is not excluded; empty when there is none
 */
public record Recommendation(Optional<Mechanism> mechanism, Status status, double score, OptionalDouble margin) {
    /** Whether the answer can be built as the workload stands. */
    public enum Status {
        FEASIBLE("feasible"),
        CONDITIONAL("conditional"),
        NOT_POSSIBLE("not-possible");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    static Recommendation of(List<Alternative> ranked) {
        Optional<Alternative> winner = Decider.winner(ranked);
        OptionalDouble next = ranked.stream()
                .skip(1)
                .filter(alternative -> !alternative.isExcluded())
                .limit(1)
                .mapToDouble(Alternative::score)
                .findFirst();
        return new Recommendation(
                winner.map(Alternative::mechanism),
                winner.map(Recommendation::status).orElse(Status.NOT_POSSIBLE),
                winner.map(Alternative::score).orElse(0.0),
                winner.isPresent() && next.isPresent()
                        ? OptionalDouble.of(winner.get().score() - next.getAsDouble())
                        : OptionalDouble.empty());
    }

    private static Status status(Alternative winner) {
        return winner.status() == Alternative.Status.FEASIBLE ? Status.FEASIBLE : Status.CONDITIONAL;
    }

    /** Mechanism and status in words, for example "private endpoint, after a change". */
    public String words() {
        String answer = mechanism.map(Mechanism::label).orElse("not possible");
        return status == Status.CONDITIONAL ? answer + ", conditional" : answer;
    }

    /** Whether somebody who built for one answer would have to build anew for the other. */
    boolean differsFrom(Recommendation other) {
        return !mechanism.equals(other.mechanism);
    }
}
