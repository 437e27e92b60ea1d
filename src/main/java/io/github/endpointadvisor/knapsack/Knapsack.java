package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chooses one option for each group: the most valuable selection that a capacity allows, or the cheapest. Money gets a
 * price: one cent is worth {@code rate}, and the capacity is no limit but an amount in hand, so that every group can choose
 * for itself. The price of a shared item becomes a debt of rate x price, to which groups that can need it contribute, to each
 * item no more than its debt. With
 *
 * <pre>
 * worth(g, c) = value(c) - rate x cost(c) - contributions of g to the items that c needs
 * bound       = rate x capacity + sum over g of the greatest worth(g, c)
 * </pre>
 *
 * every selection within the capacity falls short of the bound by
 *
 * <pre>
 * rate x what it leaves over
 *   + sum over g of (greatest worth(g, c) - worth(g, its choice))
 *   + sum over its items of (rate x price - contributions of the groups that use the item)
 * </pre>
 *
 * None of these terms is negative. So no selection is worth more than the bound, whatever the rate and the contributions are,
 * and each term alone says how far a choice takes a selection away from it. This is the Lagrangian dual of the linear program.
 *
 * <ol>
 *   <li>{@link Relaxation} finds a rate and contributions for which the bound is low.
 *   <li>{@link Greedy} makes a good selection of the choices of greatest worth, the {@link Incumbent}.
 *   <li>{@link Instance} loses the candidates that fall so far short of the bound that they cannot lead past the incumbent, and
 *       the costs that are sure to be paid. This is repeated as long as it helps.
 *   <li>{@link Search} goes through what is left.
 * </ol>
 *
 * <p>The cheapest selection is found in the same way, with cents saved for a value. All arithmetic is on whole numbers. The work is
 * counted and bounded, and depends on nothing but the problem; where a search is cut short, the bound says what may be missed.
 */
public final class Knapsack {
    private static final long EFFORT = 1_350_000;
    private static final int ROUNDS = 12;

    private final Problem problem;
    private final long effort;

    /** @param effort how many states a search may make, all steps together, before it keeps but a few */
    Knapsack(Problem problem, long effort) {
        this.problem = sorted(problem);
        this.effort = effort;
    }

    /** By names, so that the order in which things are given makes no difference. */
    private static Problem sorted(Problem problem) {
        List<Group> groups = new ArrayList<>();
        for (Group group : problem.groups()) {
            List<Option> options = new ArrayList<>(group.options());
            options.sort(Comparator.comparing(Option::id));
            groups.add(new Group(group.name(), options));
        }
        groups.sort(Comparator.comparing(Group::name));
        return new Problem(groups, problem.sharedPrices());
    }

    /**
     * The most valuable selection within a capacity. Empty if even the cheapest selection costs more, as far as {@link
     * #cheapest} can tell.
     */
    public static Optional<Selection> solve(Problem problem, long capacityCents) {
        return new Knapsack(problem, EFFORT).within(capacityCents);
    }

    /**
     * The selection of least total cost, and among those of the greatest value. Should it not be proven, which takes
     * dozens of shared items that are all in dispute, then its bound is greater than any value.
     */
    public static Selection cheapest(Problem problem) {
        return new Knapsack(problem, EFFORT).leastCost();
    }

    Optional<Selection> within(long capacity) {
        Instance whole = Instance.of(problem, capacity);
        int[] cheapest = cheapest().options();
        return whole.cost(cheapest) > capacity ? Optional.empty() : Optional.of(best(whole, cheapest));
    }

    Selection leastCost() {
        Incumbent cheapest = cheapest();
        long cost = Instance.of(problem, Long.MAX_VALUE).cost(cheapest.options());
        Selection best = best(Instance.of(problem, cost), cheapest.options());
        long bound = cheapest.isProven() ? best.bound() : Long.MAX_VALUE;
        return new Selection(best.options(), best.totalValue(), best.totalCostCents(), bound);
    }

    /** A selection within no capacity, since all selections cost nothing, that is worth most, since cents count against it. */
    private Incumbent cheapest() {
        Instance costs = Instance.of(problem, Long.MAX_VALUE).ofCosts();
        return maximum(costs, new int[costs.groups.size()]);
    }

    /** The best selection, starting from one that is known. */
    private Incumbent maximum(Instance whole, int[] start) {
        Incumbent incumbent = new Incumbent(start, whole.value(start));
        Instance instance = whole.reduced((group, place) -> true, new boolean[whole.prices.length]);
        for (int round = 1; round <= ROUNDS && !incumbent.isProven(); round++) {
            List<Relaxation> relaxations = Relaxation.run(instance, incumbent);
            incumbent.prove(relaxations.get(0).bound);
            Instance smaller = Relaxation.reduced(relaxations, incumbent.value() + 1);
            if (smaller.isEmpty()) {
                incumbent.prove(incumbent.value());
            } else if (smaller.size() == instance.size()) {
                long before = incumbent.value();
                incumbent.prove(new Search(relaxations.get(0), incumbent, effort).run());
                if (incumbent.value() == before) {
                    break;
                }
            }
            instance = smaller;
        }
        return incumbent;
    }

    /** What costs less for the same is taken at the end, for the sake of order: it is not worth more. */
    private Selection best(Instance whole, int[] start) {
        Incumbent incumbent = maximum(whole, start);
        int[] choice = Greedy.improved(whole, incumbent.options());
        SortedMap<String, String> chosen = new TreeMap<>();
        for (int place = 0; place < choice.length; place++) {
            Group group = problem.groups().get(place);
            chosen.put(group.name(), group.options().get(choice[place]).id());
        }
        long value = whole.value(choice);
        return new Selection(chosen, value, whole.cost(choice), Math.max(value, incumbent.bound()));
    }
}
