package io.github.endpointadvisor.advice.method;

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
 * @param standing how firm the answer is; empty when nothing is possible
 */
public record Recommendation(
        Optional<Mechanism> mechanism,
        Optional<Mechanism> firstChoice,
        Status status,
        double score,
        OptionalDouble margin,
        Optional<Standing> standing) {
    /** Margins below this are close: it is about what one step on one of the smaller criteria makes. */
    private static final double CLEAR_MARGIN = 0.05;

    /** How firm an answer is. */
    public enum Standing {
        /** Every other mechanism is ruled out, or rests on something unknown. */
        ONLY("only"),
        /** The next one is well behind. */
        CLEAR("clear"),
        /** A different weight or a fact seen differently may turn the answer. */
        CLOSE("close"),
        /** Another one ranks before it, and the budget does not pay for that. */
        BUDGET("budget");

        private final String id;

        Standing(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

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

    /** Whether a lead in score is so small that a different weight or a fact seen differently may turn it. */
    public static boolean isClose(double margin) {
        return margin < CLEAR_MARGIN;
    }

    /** Whether two scores are the same to the method, which then goes by cost and simplicity. */
    public static boolean isTie(double margin) {
        return margin < Ranking.TIE;
    }

    public static Recommendation of(Decision decision) {
        List<Alternative> ranked = decision.ranked();
        Optional<Alternative> choice = decision.choice();
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
                        : OptionalDouble.empty(),
                choice.map(c -> standing(c, ranked)));
    }

    private static Standing standing(Alternative choice, List<Alternative> ranked) {
        if (choice.mechanism() != ranked.get(0).mechanism()) {
            return Standing.BUDGET;
        }
        return rivals(ranked).stream()
                .findFirst()
                .map(next -> isClose(choice.score() - next.score()) ? Standing.CLOSE : Standing.CLEAR)
                .orElse(Standing.ONLY);
    }

    /** Only mechanisms that a score can bring to the top: what is unknown stays below, whatever it scores. */
    public static List<Alternative> rivals(List<Alternative> ranked) {
        return ranked.stream()
                .skip(1)
                .filter(a -> !a.isExcluded() && a.unknown() == ranked.get(0).unknown())
                .toList();
    }

    private static Status status(Alternative winner) {
        return winner.status() == Alternative.Status.FEASIBLE ? Status.FEASIBLE : Status.CONDITIONAL;
    }

    /** Mechanism and status in words, for example "private endpoint, needs a change". */
    public String words() {
        return words(mechanism, status);
    }

    public static String words(Optional<Mechanism> mechanism, Status status) {
        String answer = mechanism.map(Mechanism::label).orElse("not possible");
        return status == Status.CONDITIONAL ? answer + ", needs a change" : answer;
    }
}
