package io.github.endpointadvisor.knapsack;

import java.util.Arrays;

/** Pays what is certain to be paid. Afterwards capacity, costs and prices are about what is still open. */
final class Settlement {
    private Settlement() {}

    /** Items that every candidate of some group needs are paid now and need no further thought. */
    static Instance withUnavoidableItemsPaid(Instance instance) {
        boolean[] unavoidable = new boolean[instance.prices.length];
        for (Candidate[] group : instance.groups) {
            for (int item : group[0].items) {
                unavoidable[item] |= isNeededByAll(group, item);
            }
        }
        return paid(instance, unavoidable);
    }

    private static boolean isNeededByAll(Candidate[] group, int item) {
        for (Candidate candidate : group) {
            if (!candidate.needs(item)) {
                return false;
            }
        }
        return true;
    }

    /** The instance after some items were bought; those without a price are owned from the beginning. */
    static Instance paid(Instance instance, boolean[] items) {
        long left = instance.capacity;
        for (int item = 0; item < items.length; item++) {
            left -= items[item] ? instance.prices[item] : 0;
        }
        Candidate[][] groups = instance.changed(
                (group, candidate) -> candidate.only(item -> !items[item] && instance.prices[item] > 0));
        return new Instance(groups, instance.prices, left);
    }

    /** What only one group can need is shared with nobody. */
    static Instance withOwnItemsAsCosts(Instance instance) {
        int[] groupsOf = countGroups(instance);
        return instance.with(instance.changed((group, candidate) -> {
            Candidate shared = candidate.only(item -> groupsOf[item] > 1);
            return shared == candidate
                    ? candidate
                    : candidate.with(candidate.costBeside(shared, instance.prices), shared.items);
        }));
    }

    private static int[] countGroups(Instance instance) {
        int[] counts = new int[instance.prices.length];
        int[] last = new int[instance.prices.length];
        for (int group = 0; group < instance.groups.length; group++) {
            for (Candidate candidate : instance.groups[group]) {
                for (int item : candidate.items) {
                    counts[item] += last[item] == group + 1 ? 0 : 1;
                    last[item] = group + 1;
                }
            }
        }
        return counts;
    }

    /** The least that each group costs by itself is paid now; from then on the costs say what is paid beyond it. */
    static Instance withLeastCostsPaid(Instance instance) {
        long[] least =
                Arrays.stream(instance.groups).mapToLong(Settlement::leastCost).toArray();
        Candidate[][] groups = instance.changed((group, candidate) ->
                least[group] == 0 ? candidate : candidate.with(candidate.cost - least[group], candidate.items));
        return new Instance(
                groups,
                instance.prices,
                instance.capacity - Arrays.stream(least).sum());
    }

    private static long leastCost(Candidate[] group) {
        long least = Long.MAX_VALUE;
        for (Candidate candidate : group) {
            least = Math.min(least, candidate.cost);
        }
        return least;
    }
}
