package io.github.endpointadvisor.knapsack;

import java.util.Arrays;

/**
 * What would be best if money could be borrowed and lent at a fixed rate: one cent is worth {@code rate}, and the capacity
 * is not a limit but an amount in hand. The price of an item becomes a debt of rate x price, and the groups that can need
 * it contribute to it, each from what it would lose without the item, until the debt is met. Let
 *
 * <pre>
 * worth(g, c) = value(c) - rate x cost(c) - contributions of g to the items that c needs
 * bound       = rate x capacity + sum over g of the greatest worth(g, c)
 * </pre>
 *
 * For every selection within the capacity, with L the cents it leaves over,
 *
 * <pre>
 * bound - its value = rate x L
 *                   + sum over g of (greatest worth(g, c) - worth(g, its choice))           loss
 *                   + sum over its items of (rate x price - contributions of those who use it)
 * </pre>
 *
 * None of these terms is negative, since an item never receives more than rate x price. So no selection is worth more than
 * the bound, whatever the rate and the contributions are, and each term says how far a choice takes us away from it.
 */
final class Relaxation {
    final Instance instance;
    final Sharing sharing;
    final long rate;

    /** By group and item, in the order of {@link Sharing#itemsOf}. */
    final long[][] contributions;

    /** By item what is missing of its debt. A selection that needs the item falls short of the bound by this. */
    final long[] unmet;

    /** By group the candidate of greatest worth. */
    final int[] choice;

    final long bound;

    private final long[][] worth;

    private Relaxation(Instance instance, Sharing sharing, long rate, int weight) {
        this.instance = instance;
        this.sharing = sharing;
        this.rate = rate;
        this.contributions = Arrays.stream(sharing.itemsOf)
                .map(items -> new long[items.length])
                .toArray(long[][]::new);
        this.unmet = new long[instance.prices.length];
        this.worth = Arrays.stream(instance.groups)
                .map(group -> worthAlone(group, rate, weight))
                .toArray(long[][]::new);
        Arrays.stream(sharing.items).forEach(this::collect);
        this.choice = choices();
        this.bound = bound();
    }

    static Relaxation at(long rate, Instance instance, Sharing sharing) {
        return new Relaxation(instance, sharing, rate, 1);
    }

    /** At a rate of one and with all values taken for zero, so that the bound is on the money that can be left over. */
    static Relaxation ofCosts(Instance instance) {
        return new Relaxation(instance, Sharing.of(instance), 1, 0);
    }

    private static long[] worthAlone(Candidate[] group, long rate, int weight) {
        long[] alone = new long[group.length];
        for (int candidate = 0; candidate < group.length; candidate++) {
            alone[candidate] = weight * group[candidate].value - rate * group[candidate].cost;
        }
        return alone;
    }

    private void collect(int item) {
        long debt = rate * instance.prices[item];
        for (int group : sharing.groupsOf[item]) {
            if (debt == 0) {
                break;
            }
            debt -= contribute(group, item, debt);
        }
        unmet[item] = debt;
    }

    private long contribute(int group, int item, long debt) {
        long contribution = Math.min(debt, lossWithout(group, item));
        if (contribution > 0) {
            contributions[group][Arrays.binarySearch(sharing.itemsOf[group], item)] = contribution;
            for (int candidate = 0; candidate < worth[group].length; candidate++) {
                worth[group][candidate] -= instance.groups[group][candidate].needs(item) ? contribution : 0;
            }
        }
        return contribution;
    }

    /** What a group would lose if it could not have an item. */
    long lossWithout(int group, int item) {
        long with = Long.MIN_VALUE;
        long without = Long.MIN_VALUE;
        for (int candidate = 0; candidate < worth[group].length; candidate++) {
            if (instance.groups[group][candidate].needs(item)) {
                with = Math.max(with, worth[group][candidate]);
            } else {
                without = Math.max(without, worth[group][candidate]);
            }
        }
        return Math.max(0, with - without);
    }

    /** How much worse than the bound every selection is that does without an item. */
    long lossWithout(int item) {
        long sum = 0;
        for (int group : sharing.groupsOf[item]) {
            sum += lossWithout(group, item);
        }
        return sum;
    }

    /** No selection that does without an item is worth more. */
    long mostWithout(int item) {
        return bound - lossWithout(item);
    }

    /** No selection that chooses this candidate is worth more. */
    long most(int group, int candidate) {
        return bound - loss(group, candidate) - missing(group, candidate);
    }

    /** How much less a candidate is worth than the choice for its group. */
    long loss(int group, int candidate) {
        return worth[group][choice[group]] - worth[group][candidate];
    }

    private int[] choices() {
        int[] choices = new int[worth.length];
        for (int group = 0; group < worth.length; group++) {
            for (int candidate = 1; candidate < worth[group].length; candidate++) {
                choices[group] = isBetter(group, candidate, choices[group]) ? candidate : choices[group];
            }
        }
        return choices;
    }

    /** Of equal worth, one whose items are paid for; then one that pays for them; then the cheaper one. */
    private boolean isBetter(int group, int candidate, int than) {
        if (worth[group][candidate] != worth[group][than]) {
            return worth[group][candidate] > worth[group][than];
        }
        long missing = missing(group, candidate) - missing(group, than);
        if (missing != 0) {
            return missing < 0;
        }
        long paid = contributed(group, candidate) - contributed(group, than);
        return paid != 0 ? paid > 0 : instance.groups[group][candidate].cost < instance.groups[group][than].cost;
    }

    private long missing(int group, int candidate) {
        long sum = 0;
        for (int item : instance.groups[group][candidate].items) {
            sum += unmet[item];
        }
        return sum;
    }

    private long contributed(int group, int candidate) {
        long sum = 0;
        for (int item : instance.groups[group][candidate].items) {
            sum += contributions[group][Arrays.binarySearch(sharing.itemsOf[group], item)];
        }
        return sum;
    }

    private long bound() {
        long sum = rate * instance.capacity;
        for (int group = 0; group < worth.length; group++) {
            sum += worth[group][choice[group]];
        }
        return sum;
    }
}
