package io.github.endpointadvisor.advice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a mechanism costs for one service, in USD a month at list prices.
 *
 * @param openEnded whether a change it needs has a price that nobody knows
 * @param unknown what is not in the figure because nobody knows it, each with what is known
 */
public record Cost(List<Line> lines, List<String> unknown, boolean openEnded) {
    /**
     * One line of the bill, rounded to cents, so that lines add up to what is printed.
     *
     * @param formula the multiplication behind it
     * @param source id of the source of the price
     * @param sharedAs key of a thing that a workload pays once however many services use it
     */
    public record Line(String what, String formula, BigDecimal monthlyUsd, String source, Optional<String> sharedAs) {}

    public static final Cost FREE = new Cost(List.of(), List.of(), false);

    public Cost {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
    }

    /** All lines together, as if this service were alone. */
    public BigDecimal monthlyUsd() {
        return lines.stream().map(Line::monthlyUsd).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
