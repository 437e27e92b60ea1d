package io.github.endpointadvisor.advice.budget;

import io.github.endpointadvisor.advice.budget.Budget.Demand;
import io.github.endpointadvisor.advice.budget.Budget.Next;
import io.github.endpointadvisor.advice.budget.Budget.Trade;
import io.github.endpointadvisor.advice.budget.Budget.Verdict;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Decision;
import io.github.endpointadvisor.advice.method.Ranking;
import io.github.endpointadvisor.advice.method.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Spends a budget: decides whether it is enough, chooses when it is not, and accounts for every dollar. */
public final class Budgeting {
    private static final BigDecimal STEP_USD = BigDecimal.TEN;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Above this many services the next step is not searched for: it takes some thirty plans. */
    private static final int STEP_SEARCHED = 300;

    private final BigDecimal usd;
    private final List<Decision> decisions;
    private final BudgetPlan plan;
    private final BudgetPlan.Choice first;
    private final BudgetPlan.Choice cheapest;
    private final BudgetPlan.Choice choice;
    private final Verdict verdict;

    public Budgeting(BigDecimal usd, List<Decision> decisions) {
        this.usd = usd;
        this.decisions = decisions;
        plan = new BudgetPlan(decisions);
        first = plan.first();
        cheapest = plan.cheapest();
        boolean enough = first.usd().compareTo(usd) <= 0;
        Optional<BudgetPlan.Choice> best = enough ? Optional.of(first) : plan.best(usd);
        verdict = enough ? Verdict.WITHIN : best.isPresent() ? Verdict.OVER : Verdict.NOT_PAYABLE;
        choice = best.orElse(cheapest);
    }

    /** What is chosen, before it is accounted for. */
    BudgetPlan.Choice choice() {
        return choice;
    }

    Verdict verdict() {
        return verdict;
    }

    /** The decisions with the mechanisms that the budget pays for. */
    public List<Decision> decisions() {
        return decisions.stream()
                .map(d -> d.choice().isEmpty() ? d : d.instead(choice.of(d), reason(d)))
                .toList();
    }

    private Reason reason(Decision decision) {
        Alternative wanted = decision.ranked().get(0);
        String text = verdict == Verdict.OVER
                ? wanted.mechanism().withArticle() + " ranks first, but within the budget of " + usd.toPlainString()
                        + " USD a month its " + wanted.cost().monthlyUsd() + " USD buy more elsewhere"
                : wanted.mechanism().withArticle() + " ranks first, but the budget of " + usd.toPlainString()
                        + " USD a month does not cover the requirements; this is the cheapest that meets them";
        return new Reason("budget", text, List.of("budget.monthly"), List.of());
    }

    public Budget result() {
        return new Budget(
                usd,
                verdict,
                choice.usd(),
                first.usd(),
                cheapest.usd(),
                choice.value(),
                first.value(),
                verdict == Verdict.OVER ? choice.bound() : choice.value(),
                trades(first, choice),
                trades(cheapest, choice),
                verdict == Verdict.OVER ? Optional.of(next()) : Optional.empty(),
                verdict == Verdict.NOT_PAYABLE ? demands() : List.of(),
                cheaper(),
                unpriced());
    }

    private Stream<Decision> answered() {
        return decisions.stream().filter(d -> d.choice().isPresent());
    }

    private List<Trade> trades(BudgetPlan.Choice from, BudgetPlan.Choice to) {
        return answered()
                .filter(d -> from.of(d).mechanism() != to.of(d).mechanism())
                .map(d -> trade(d, from.of(d), to.of(d)))
                .toList();
    }

    private static Trade trade(Decision decision, Alternative from, Alternative to) {
        return new Trade(decision.c().name(), decision.c().request().importance(), from, to);
    }

    private Next next() {
        BudgetPlan.Choice more = within(usd.add(STEP_USD));
        boolean better = more.value() > choice.value() + Ranking.TIE;
        return new Next(
                STEP_USD,
                better ? trades(choice, more) : List.of(),
                better ? more.value() - choice.value() : 0,
                plan.size() <= STEP_SEARCHED ? Optional.of(firstStep()) : Optional.empty());
    }

    private BudgetPlan.Choice within(BigDecimal money) {
        return first.usd().compareTo(money) <= 0 ? first : plan.best(money).orElse(choice);
    }

    /** The least additional amount with a better plan, by halving: more money is never worth less. */
    private BigDecimal firstStep() {
        BigDecimal same = usd;
        BigDecimal better = first.usd();
        while (better.subtract(same).compareTo(CENT) > 0) {
            BigDecimal middle = same.add(better).divide(BigDecimal.valueOf(2)).setScale(2, RoundingMode.DOWN);
            if (within(middle).value() > choice.value() + Ranking.TIE) {
                better = middle;
            } else {
                same = middle;
            }
        }
        return better.subtract(usd);
    }

    private List<Demand> demands() {
        return answered()
                .filter(d -> cheapest.of(d).cost().monthlyUsd().signum() > 0)
                .map(d -> new Demand(d.c().name(), cheapest.of(d).cost().monthlyUsd(), cheapest.of(d), against(d)))
                .sorted(Comparator.comparing(Demand::leastUsd).reversed())
                .toList();
    }

    /** What rules out the mechanisms that have no charge of their own: each rule once. */
    private static List<Reason> against(Decision decision) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        decision.ranked().stream()
                .filter(a -> a.isExcluded() && a.offered() && a.mechanism().isFree())
                .flatMap(a -> a.against().stream())
                .forEach(reason -> reasons.putIfAbsent(reason.code(), reason));
        return List.copyOf(reasons.values());
    }

    private List<Trade> cheaper() {
        return answered()
                .map(d -> trade(d, choice.of(d), cheapestOf(d)))
                .filter(trade -> trade.addsUsd().signum() < 0)
                .sorted(Comparator.comparingDouble(Trade::valuePerUsd).thenComparing(Trade::service))
                .toList();
    }

    private static Alternative cheapestOf(Decision decision) {
        return BudgetPlan.candidates(decision).stream()
                .min(Comparator.comparing(alternative -> alternative.cost().monthlyUsd()))
                .orElseThrow();
    }

    private List<String> unpriced() {
        return answered()
                .filter(d -> !choice.of(d).cost().unknown().isEmpty())
                .map(d -> d.c().name())
                .toList();
    }
}
