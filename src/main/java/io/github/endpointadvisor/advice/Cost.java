package io.github.endpointadvisor.advice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a mechanism costs for one service, in USD a month at list prices.
 *
 * @param openEnded whether a change it needs has a price that nobody knows
 * @param monthlyUsd all lines together, as if this service were alone
 * @param unknown what is not in the figure because nobody knows it, each with what is known
 */
public record Cost(List<Line> lines, List<String> unknown, boolean openEnded, BigDecimal monthlyUsd) {
    /**
     * One line of the bill, rounded to cents, so that lines add up to what is printed.
     *
     * @param formula the multiplication behind it
     * @param source id of the source of the price
     * @param sharedAs key of a thing that a workload pays once however many services use it
     * @param doubt why the price is not sure, if it is not
     */
    public record Line(
            String what,
            String formula,
            BigDecimal monthlyUsd,
            String source,
            Optional<String> sharedAs,
            Optional<String> doubt) {}

    public static final Cost FREE = of(List.of(), List.of(), false);

    public Cost {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
    }

    static Cost of(List<Line> lines, List<String> unknown, boolean openEnded) {
        BigDecimal sum = new BigDecimal("0.00");
        for (Line line : lines) {
            sum = sum.add(line.monthlyUsd());
        }
        return new Cost(lines, unknown, openEnded, sum);
    }
}
