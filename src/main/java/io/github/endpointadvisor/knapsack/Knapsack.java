package io.github.endpointadvisor.knapsack;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chooses one option for each group: the most valuable selection that a capacity allows, or the cheapest.
 *
 * <ol>
 *   <li>{@link Minimum} finds the least that has to be paid.
 *   <li>{@link Simplification} drops options that cannot matter and settles costs that cannot be avoided.
 *   <li>{@link Relaxation} puts a price on money. That gives an upper bound on what any selection is worth, and says of
 *       each option how far it takes a selection away from that bound.
 *   <li>{@link Greedy} makes a good selection of it, the {@link Incumbent}.
 *   <li>{@link Exclusion} rules out all options that no better selection can contain.
 *   <li>{@link Search} goes through what is left.
 * </ol>
 *
 * <p>Every step either keeps all selections that are better than the incumbent or records the greatest value that it may
 * have lost. So the result is exact, or says how far from the best it is at most. All arithmetic is on whole numbers. The
 * work is bounded, and depends on nothing but the problem.
 */
public final class Knapsack {
    private static final long EFFORT = 4_000_000;

    private final Problem problem;
    private final long effort;

    /** @param effort how many states a search may make, all steps together, before it drops those of least promise */
    Knapsack(Problem problem, long effort) {
        this.problem = problem;
        this.effort = effort;
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
        int[] cheapest = minimum().options();
        if (whole.cost(cheapest) > capacity) {
            return Optional.empty();
        }
        Incumbent incumbent = new Incumbent(cheapest, whole.value(cheapest));
        long bound = Maximum.find(whole, incumbent, effort);
        return Optional.of(selection(incumbent.options(), bound));
    }

    Selection leastCost() {
        Minimum minimum = minimum();
        long value = Instance.of(problem, Long.MAX_VALUE).value(minimum.options());
        return selection(minimum.options(), minimum.isProven() ? value : Long.MAX_VALUE);
    }

    private Minimum minimum() {
        return Minimum.of(Instance.of(problem, Long.MAX_VALUE), effort);
    }

    private Selection selection(int[] options, long bound) {
        Instance whole = Instance.of(problem, Long.MAX_VALUE);
        SortedMap<String, String> chosen = new TreeMap<>();
        List<Group> groups = Instance.sorted(problem);
        for (int group = 0; group < options.length; group++) {
            Option option = Instance.sorted(groups.get(group)).get(options[group]);
            chosen.put(groups.get(group).name(), option.id());
        }
        return new Selection(chosen, whole.value(options), whole.cost(options), bound);
    }
}
