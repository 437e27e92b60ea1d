package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.FactKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What would have to change for the answer to change. */
public record Sensitivity(List<WeightFlip> weights, List<FactFlip> facts, List<BreakEven> breakEvens) {
    /**
     * The nearest weight at which another mechanism draws level; beyond it, that one is the answer.
     *
     * @param weight of the criterion now: default times priorities
     * @param flipAt where the two scores agree, all other weights unchanged
     * @param direction from the weight now to beyond the flip
     */
    public record WeightFlip(String criterion, double weight, double flipAt, Direction direction, Mechanism then) {}

    /**
     * A value of a fact, and the answer it would lead to.
     *
     * @param value as a file would state it
     * @param current the value now, as the file would state it; empty when it does not
     */
    public record FactFlip(FactKey fact, String value, Optional<String> current, Then then) {
        public boolean stated() {
            return current.isPresent();
        }
    }

    /**
     * An amount that leads to another answer, the nearest one to today's in its direction.
     *
     * @param current the amount now; empty when the file does not state it
     * @param value the amount that changes the answer
     * @param keeps the amount just before it, which does not
     */
    public record BreakEven(
            FactKey fact,
            String what,
            String unit,
            Optional<BigDecimal> current,
            Direction direction,
            BigDecimal value,
            BigDecimal keeps,
            Then then) {}

    /** Whether more or less of something leads to another answer. */
    public enum Direction {
        UP("up"),
        DOWN("down");

        private final String id;

        Direction(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * Another answer.
     *
     * @param mechanism empty when nothing would be possible
     * @param monthlyUsd what it would cost; empty when nothing would be possible
     * @param priced whether that is all of it
     */
    public record Then(
            Optional<Mechanism> mechanism,
            Recommendation.Status status,
            Optional<BigDecimal> monthlyUsd,
            boolean priced) {
        static final Then NOT_POSSIBLE =
                new Then(Optional.empty(), Recommendation.Status.NOT_POSSIBLE, Optional.empty(), true);

        /** Mechanism and status in words. */
        public String words() {
            return Recommendation.words(mechanism, status);
        }
    }

    public Sensitivity {
        weights = List.copyOf(weights);
        facts = List.copyOf(facts);
        breakEvens = List.copyOf(breakEvens);
    }
}
