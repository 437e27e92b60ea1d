package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.advice.budget.Totals;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.workload.Document;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is in place costs more than the budget allows. */
final class Spending {
    private static final String BUDGET = "budget.monthly";

    private Spending() {}

    static Optional<Finding> of(List<InPlace> places, Document document, Optional<Budget> plan) {
        BigDecimal spent =
                Totals.of(places.stream().map(InPlace::cost).toList()).monthlyUsd();
        return document.workload()
                .budgetMonthlyUsd()
                .filter(budget -> spent.compareTo(budget) > 0)
                .map(budget -> finding(spent, budget, places, document).advising(remedy(plan)));
    }

    private static String remedy(Optional<Budget> plan) {
        return plan.filter(it -> it.verdict() == Budget.Verdict.NOT_PAYABLE)
                .map(it ->
                        "the requirements alone cost at least " + it.leastUsd().toPlainString()
                                + " USD a month: raise the budget or drop requirements, which 'endpoint-advisor recommend'"
                                + " names")
                .orElse("'endpoint-advisor recommend' shows the best plan within the budget, and what it gives up");
    }

    private static Finding finding(BigDecimal spent, BigDecimal budget, List<InPlace> places, Document document) {
        boolean complete =
                places.stream().allMatch(place -> place.cost().unknown().isEmpty());
        return Finding.of(
                        Codes.OVER_BUDGET,
                        Severity.WARNING,
                        document.workload().file(),
                        document.at(BUDGET),
                        "what is in place costs " + spent.toPlainString() + " USD a month"
                                + (complete ? "" : " plus unpriced costs") + ", "
                                + spent.subtract(budget).toPlainString() + " more than the budget of "
                                + budget.toPlainString())
                .restingOn(List.of(BUDGET), List.of())
                .costing(spent.subtract(budget));
    }
}
