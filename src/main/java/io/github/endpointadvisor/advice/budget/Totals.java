package io.github.endpointadvisor.advice.budget;

import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Cost.Beyond;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the advice costs in a month.
 *
 * @param servicesUsd the bills of all services, each as if it were alone
 * @param sharedUsd how much of that is paid once although several services have it on their bill
 * @param quantityUsd how much less is paid because what comes in large numbers costs less
 */
public record Totals(BigDecimal servicesUsd, BigDecimal sharedUsd, BigDecimal quantityUsd) {
    /** Adds up bills; what several of them share counts once. */
    public static Totals of(List<Cost> costs) {
        BigDecimal sum = new BigDecimal("0.00");
        BigDecimal shared = new BigDecimal("0.00");
        BigDecimal quantity = new BigDecimal("0.00");
        Set<String> paid = new HashSet<>();
        int zones = 0;
        for (Cost cost : costs) {
            sum = sum.add(cost.monthlyUsd());
            for (Cost.Line line : cost.lines()) {
                if (line.sharedAs().isPresent() && !paid.add(line.sharedAs().get())) {
                    shared = shared.add(line.monthlyUsd());
                } else if (line.beyond().isPresent()) {
                    zones++;
                    quantity = quantity.add(less(line, line.beyond().get(), zones));
                }
            }
        }
        return new Totals(sum, shared, quantity);
    }

    private static BigDecimal less(Cost.Line line, Beyond beyond, int number) {
        return number <= beyond.number() ? BigDecimal.ZERO : line.monthlyUsd().subtract(beyond.monthlyUsd());
    }

    /** What is paid. */
    public BigDecimal monthlyUsd() {
        return servicesUsd.subtract(sharedUsd).subtract(quantityUsd);
    }
}
