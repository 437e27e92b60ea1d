package io.github.endpointadvisor.advice.budget;

import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Decision;
import io.github.endpointadvisor.advice.method.Ranking;
import io.github.endpointadvisor.knapsack.Group;
import io.github.endpointadvisor.knapsack.Knapsack;
import io.github.endpointadvisor.knapsack.Option;
import io.github.endpointadvisor.knapsack.Problem;
import io.github.endpointadvisor.knapsack.Selection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The workload as a choice under a budget: one mechanism for each service, the total of importance times score as great as
 * the money allows, what is shared paid once.
 */
final class BudgetPlan {
    /** More than any budget, and small enough to add up a million of them. */
    private static final BigDecimal MOST_CENTS = new BigDecimal("100000000001");

    private static final double MOST_VALUE = 1e17;

    private final List<Decision> decisions;

    /** Values are counted in whole units of this: scores closer than that are the same, as in the ranking. */
    private final double unit;

    private final List<Priced> problems;

    BudgetPlan(List<Decision> decisions) {
        this.decisions = decisions.stream().filter(d -> d.choice().isPresent()).toList();
        this.unit = unit(this.decisions);
        this.problems = problems();
    }

    /** The tie width of the ranking, and more only where so many services would add up to too large a number. */
    private static double unit(List<Decision> decisions) {
        double importance = decisions.stream()
                .mapToDouble(d -> d.c().request().importance())
                .sum();
        double unit = Ranking.TIE;
        while (importance / unit > MOST_VALUE) {
            unit *= 10;
        }
        return unit;
    }

    /** The best choice within the money; empty when not even the cheapest one is payable. */
    Optional<Choice> best(BigDecimal usd) {
        return problems.stream()
                .filter(priced -> priced.extraCents() <= cents(usd))
                .flatMap(priced -> Knapsack.solve(priced.problem(), cents(usd) - priced.extraCents()).stream())
                .map(this::choice)
                .reduce(Choice::better);
    }

    /** The choice that costs least. */
    Choice cheapest() {
        return problems.stream()
                .map(priced -> choice(Knapsack.cheapest(priced.problem())))
                .min(Comparator.comparing(Choice::usd))
                .orElseThrow();
    }

    /** The choice that takes for each service what ranks first. */
    Choice first() {
        return choice(Map.of(), Optional.empty());
    }

    int size() {
        return decisions.size();
    }

    /**
     * A mechanism for each service.
     *
     * @param bound no choice for the same money is worth more
     */
    record Choice(Map<String, Alternative> chosen, BigDecimal usd, double value, double bound) {
        Alternative of(Decision decision) {
            return chosen.getOrDefault(decision.c().name(), decision.choice().orElseThrow());
        }

        /** The one that is worth more, the first of two alike; what bounds either bounds both. */
        private Choice better(Choice other) {
            Choice best = other.value > value + Ranking.TIE ? other : this;
            return new Choice(best.chosen, best.usd, best.value, Math.max(bound, other.bound));
        }
    }

    /**
     * The choice at one price for each thing.
     *
     * @param extraCents what is paid besides
     */
    private record Priced(Problem problem, long extraCents) {}

    private Choice choice(Selection selection) {
        Map<String, Alternative> chosen = new TreeMap<>();
        for (Decision decision : decisions) {
            String id = selection.options().getOrDefault(decision.c().name(), "");
            chosen.put(decision.c().name(), decision.alternative(id));
        }
        return choice(chosen, Optional.of(selection));
    }

    private Choice choice(Map<String, Alternative> chosen, Optional<Selection> selection) {
        List<Cost> bills = new ArrayList<>();
        double value = 0;
        for (Decision decision : decisions) {
            Alternative alternative =
                    chosen.getOrDefault(decision.c().name(), decision.ranked().get(0));
            bills.add(alternative.cost());
            value += decision.c().request().importance() * alternative.score();
        }
        // the optimizer counts in units; what is beyond its own value is the gap
        double gap = selection.map(s -> (s.bound() - s.totalValue()) * unit).orElse(0.0);
        return new Choice(chosen, Totals.of(bills).monthlyUsd(), value, value + gap);
    }

    /**
     * The optimizer knows one price for each thing, and zones have two: n of them cost the lesser of n times the first price
     * and n times the second with what the first ones cost more. So what is within the budget is within it at one of the two, and
     * what is within it at one of the two is within it: the better answer of both is the best one.
     */
    private List<Priced> problems() {
        Map<String, Long> prices = new TreeMap<>();
        List<Group> groups = decisions.stream().map(d -> group(d, prices)).toList();
        Priced first = new Priced(new Problem(groups, prices), 0);
        Map<String, Cost.Line> many = new TreeMap<>();
        decisions.stream()
                .flatMap(d -> candidates(d).stream())
                .flatMap(alternative -> alternative.cost().lines().stream())
                .filter(line -> line.beyond().isPresent())
                .forEach(line -> many.put(line.sharedAs().orElseThrow(), line));
        return many.values().stream()
                .findFirst()
                .filter(line -> many.size() > line.beyond().orElseThrow().number())
                .map(line -> List.of(first, beyond(line, many.keySet(), groups, prices)))
                .orElse(List.of(first));
    }

    private static Priced beyond(Cost.Line line, Set<String> many, List<Group> groups, Map<String, Long> prices) {
        Cost.Beyond beyond = line.beyond().orElseThrow();
        Map<String, Long> later = new TreeMap<>(prices);
        many.forEach(key -> later.put(key, cents(beyond.monthlyUsd())));
        long extra = beyond.number() * (cents(line.monthlyUsd()) - cents(beyond.monthlyUsd()));
        return new Priced(new Problem(groups, later), extra);
    }

    private Group group(Decision decision, Map<String, Long> prices) {
        int importance = decision.c().request().importance();
        return new Group(
                decision.c().name(),
                candidates(decision).stream()
                        .map(alternative -> option(alternative, importance, prices))
                        .toList());
    }

    /**
     * What ranks first, and what may stand in for it: nothing that rests on something unknown where the first does not, and
     * nothing whose price is open, since neither is a way to keep within a budget.
     */
    static List<Alternative> candidates(Decision decision) {
        Alternative first = decision.ranked().get(0);
        return decision.ranked().stream()
                .filter(a -> a.mechanism() == first.mechanism()
                        || (!a.isExcluded()
                                && a.unknown() == first.unknown()
                                && !a.cost().openEnded()))
                .toList();
    }

    private Option option(Alternative alternative, int importance, Map<String, Long> prices) {
        BigDecimal own = BigDecimal.ZERO;
        for (Cost.Line line : alternative.cost().lines()) {
            if (line.sharedAs().isPresent()) {
                prices.put(line.sharedAs().get(), cents(line.monthlyUsd()));
            } else {
                own = own.add(line.monthlyUsd());
            }
        }
        return new Option(
                alternative.mechanism().id(),
                importance * Math.round(alternative.score() / unit),
                cents(own),
                alternative.cost().lines().stream()
                        .flatMap(line -> line.sharedAs().stream())
                        .collect(Collectors.toSet()));
    }

    private static long cents(BigDecimal usd) {
        return usd.movePointRight(2)
                .setScale(0, RoundingMode.DOWN)
                .min(MOST_CENTS)
                .longValueExact();
    }
}
