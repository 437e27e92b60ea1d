package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer for one service.
 *
 * @param mechanism empty when nothing is possible
 * @param firstChoice what ranks first, where the budget pays for something else only
 * @param score of the recommended mechanism, 0 to 1
 * @param margin its lead over the best other mechanism that is not excluded, below 0 where that one ranks before it;
 *     empty when there is none
 */
public record Recommendation(
        Optional<Mechanism> mechanism,
        Optional<Mechanism> firstChoice,
        Status status,
        double score,
        OptionalDouble margin) {
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
        return of(ranked, Decider.winner(ranked));
    }

    static Recommendation of(Decision decision) {
        return of(decision.ranked(), decision.choice());
    }

    private static Recommendation of(List<Alternative> ranked, Optional<Alternative> choice) {
        OptionalDouble next = ranked.stream()
                .filter(alternative -> !alternative.isExcluded()
                        && choice.filter(c -> c.mechanism() == alternative.mechanism())
                                .isEmpty())
                .limit(1)
                .mapToDouble(Alternative::score)
                .findFirst();
        return new Recommendation(
                choice.map(Alternative::mechanism),
                Decider.winner(ranked)
                        .map(Alternative::mechanism)
                        .filter(first ->
                                choice.filter(c -> c.mechanism() == first).isEmpty()),
                choice.map(Recommendation::status).orElse(Status.NOT_POSSIBLE),
                choice.map(Alternative::score).orElse(0.0),
                choice.isPresent() && next.isPresent()
                        ? OptionalDouble.of(choice.get().score() - next.getAsDouble())
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
