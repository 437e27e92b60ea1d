package io.github.endpointadvisor.knapsack;

import java.util.Arrays;

/**
 * What it takes at least to leave the relaxation's choice, by step of a search: in one of the groups from there on, and for
 * each cent that those groups save or spend by it.
 */
final class Losses {
    private static final long LARGEST_PRODUCT = 1L << 58;

    private final Relaxation relaxation;
    private final long[] least;
    private final long[] saving;
    private final long[] spending;

    Losses(Relaxation relaxation, int[] order) {
        this.relaxation = relaxation;
        least = filled(order.length, Long.MAX_VALUE);
        saving = filled(order.length, LARGEST_PRODUCT / Math.max(1, spent(order)));
        spending = filled(order.length, relaxation.rate);
        for (int step = order.length - 1; step >= 0; step--) {
            least[step] = least[step + 1];
            saving[step] = saving[step + 1];
            spending[step] = spending[step + 1];
            add(step, order[step]);
        }
    }

    private static long[] filled(int steps, long start) {
        long[] filled = new long[steps + 1];
        Arrays.fill(filled, start);
        return filled;
    }

    /** No more can be saved. The limit on a loss for a cent keeps the product within range. */
    private long spent(int[] order) {
        return Arrays.stream(order)
                .mapToLong(group -> relaxation.instance.groups[group][relaxation.choice[group]].cost)
                .sum();
    }

    private void add(int step, int group) {
        Candidate[] candidates = relaxation.instance.groups[group];
        for (int candidate = 0; candidate < candidates.length; candidate++) {
            if (candidate != relaxation.choice[group]) {
                add(step, relaxation.loss(group, candidate), extraCost(relaxation, group, candidate));
            }
        }
    }

    private void add(int step, long loss, long extraCost) {
        least[step] = Math.min(least[step], loss);
        if (extraCost > 0) {
            spending[step] = Math.min(spending[step], loss / extraCost);
        } else if (extraCost < 0) {
            saving[step] = Math.min(saving[step], loss / -extraCost);
        }
    }

    /** What a candidate costs by itself beyond the relaxation's choice. */
    static long extraCost(Relaxation relaxation, int group, int candidate) {
        Candidate[] candidates = relaxation.instance.groups[group];
        return candidates[candidate].cost - candidates[relaxation.choice[group]].cost;
    }

    long least(int step) {
        return least[step];
    }

    long saving(int step) {
        return saving[step];
    }

    long spending(int step) {
        return spending[step];
    }
}
