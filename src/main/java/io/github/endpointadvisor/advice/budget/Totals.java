package io.github.endpointadvisor.advice.budget;

import io.github.endpointadvisor.advice.method.Cost;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the advice costs in a month.
 *
 * @param servicesUsd the bills of all services, each as if it were alone
 * @param sharedUsd how much of that is paid once although several services have it on their bill
 */
public record Totals(BigDecimal servicesUsd, BigDecimal sharedUsd) {
    /** Adds up bills; what several of them share counts once. */
    public static Totals of(List<Cost> costs) {
        BigDecimal sum = new BigDecimal("0.00");
        BigDecimal shared = new BigDecimal("0.00");
        Set<String> paid = new HashSet<>();
        for (Cost cost : costs) {
            sum = sum.add(cost.monthlyUsd());
            for (Cost.Line line : cost.lines()) {
                if (line.sharedAs().isPresent() && !paid.add(line.sharedAs().get())) {
                    shared = shared.add(line.monthlyUsd());
                }
            }
        }
        return new Totals(sum, shared);
    }

    /** What is paid. */
    public BigDecimal monthlyUsd() {
        return servicesUsd.subtract(sharedUsd);
    }
}
