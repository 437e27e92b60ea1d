package io.github.endpointadvisor.knapsack;

import java.util.List;

/**
 * An option that is still possible. Its cost falls as costs that nobody can avoid are paid, and so do its items.
 *
 * @param option place among the options of its group
 */
record Candidate(int option, long value, long cost, List<Integer> items) {
    Candidate withCost(long other) {
        return new Candidate(option, value, other, items);
    }

    Candidate without(boolean[] paid) {
        return new Candidate(
                option, value, cost, items.stream().filter(item -> !paid[item]).toList());
    }

    /** What items that another candidate does not have come to. */
    long beside(Candidate other, long[] amounts) {
        long sum = 0;
        for (int item : items) {
            sum += other.items.contains(item) ? 0 : amounts[item];
        }
        return sum;
    }
}
