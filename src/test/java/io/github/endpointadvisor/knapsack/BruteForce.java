package io.github.endpointadvisor.knapsack;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Every selection of a small problem, one after the other, straight from the definition. */
final class BruteForce {
    private final Problem problem;
    private final long capacity;
    private boolean found;
    private long bestValue;
    private long leastCost = Long.MAX_VALUE;
    private long valueAtLeastCost;

    private BruteForce(Problem problem, long capacity) {
        this.problem = problem;
        this.capacity = capacity;
        choose(0, 0, 0, Set.of());
    }

    /** Least cost there is, and the greatest value at that cost. */
    record Cheapest(long cost, long value) {}

    static Optional<Long> bestValue(Problem problem, long capacity) {
        BruteForce search = new BruteForce(problem, capacity);
        return search.found ? Optional.of(search.bestValue) : Optional.empty();
    }

    static Cheapest cheapest(Problem problem) {
        BruteForce search = new BruteForce(problem, Long.MAX_VALUE);
        return new Cheapest(search.leastCost, search.valueAtLeastCost);
    }

    private void choose(int group, long value, long cost, Set<String> bought) {
        if (group == problem.groups().size()) {
            take(value, cost);
            return;
        }
        for (Option option : problem.groups().get(group).options()) {
            Set<String> then = new HashSet<>(bought);
            long price = cost + option.costCents();
            for (String item : option.shared()) {
                price += then.add(item) ? problem.sharedPrices().getOrDefault(item, 0L) : 0;
            }
            choose(group + 1, value + option.value(), price, then);
        }
    }

    private void take(long value, long cost) {
        if (cost <= capacity && (!found || value > bestValue)) {
            found = true;
            bestValue = value;
        }
        if (cost < leastCost || (cost == leastCost && value > valueAtLeastCost)) {
            leastCost = cost;
            valueAtLeastCost = value;
        }
    }
}
