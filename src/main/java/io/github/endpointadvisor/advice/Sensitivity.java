package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What would have to change for the answer to change. */
public record Sensitivity(List<WeightFlip> weights, List<FactFlip> facts, List<BreakEven> breakEvens) {
    /**
     * The nearest weight at which another mechanism draws level.
     *
     * @param weight of the criterion now: default times priorities
     * @param flipAt where the two scores agree, all other weights unchanged
     */
    public record WeightFlip(String criterion, double weight, double flipAt, Mechanism then) {}

    /** A value of a fact, and the answer it would lead to. */
    public record FactFlip(String fact, String value, Recommendation then) {}

    /** An amount from which on the answer is another one; empty answer when it never changes within reach. */
    public record BreakEven(String what, BigDecimal value, String unit, Optional<Mechanism> then) {}

    public static final Sensitivity NONE = new Sensitivity(List.of(), List.of(), List.of());

    public Sensitivity {
        weights = List.copyOf(weights);
        facts = List.copyOf(facts);
        breakEvens = List.copyOf(breakEvens);
    }
}
