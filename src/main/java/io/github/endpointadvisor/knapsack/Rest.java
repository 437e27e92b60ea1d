package io.github.endpointadvisor.knapsack;

import java.util.Arrays;

/** Sums over the groups that a search has still to decide, from one of its steps on. */
final class Rest {
    /** What the relaxation's choices cost, items aside. */
    final long cost;

    /** What the relaxation's choices contribute to the items that they need. */
    final long contributed;

    /** Items that groups before can have bought, and what is contributed to each. */
    private final int[] underway;

    private final long[] contributions;

    /** All items that groups before can have bought, and those of them that the relaxation chooses. */
    final long mask;

    private final long chosenMask;

    /** The price of all other items, and of those of them that the relaxation chooses. */
    private final long newPrices;

    private final long newChosenPrices;

    private final ItemBits bits;
    private final long[] prices;

    private Rest(Sums sums, int step) {
        bits = sums.bits;
        prices = sums.relaxation.instance.prices;
        cost = sums.cost;
        contributed = sums.contributed;
        underway = bits.underway(step);
        contributions = Arrays.stream(underway)
                .mapToLong(item -> sums.contributions[item])
                .toArray();
        mask = bits.mask(underway);
        chosenMask = bits.mask(
                Arrays.stream(underway).filter(item -> sums.chosen[item]).toArray());
        newPrices = newPrices(sums, sums.needed, step);
        newChosenPrices = newPrices(sums, sums.chosen, step);
    }

    private long newPrices(Sums sums, boolean[] items, int step) {
        long sum = 0;
        for (int item : sums.relaxation.sharing.items) {
            sum += items[item] && bits.isNew(item, step) ? prices[item] : 0;
        }
        return sum;
    }

    /** By step, and one for the end. */
    static Rest[] bySteps(Relaxation relaxation, ItemBits bits, int[] order) {
        Rest[] rests = new Rest[order.length + 1];
        Sums sums = new Sums(relaxation, bits);
        rests[order.length] = new Rest(sums, order.length);
        for (int step = order.length - 1; step >= 0; step--) {
            sums.add(order[step]);
            rests[step] = new Rest(sums, step);
        }
        return rests;
    }

    /** What is contributed to items that are bought already. */
    long contributed(long bought) {
        long sum = 0;
        for (int i = 0; i < underway.length; i++) {
            sum += (bought & bits.bit(underway[i])) == 0 ? 0 : contributions[i];
        }
        return sum;
    }

    /** What all items cost that could be bought. */
    long pricesOfAll(long bought) {
        return newPrices + prices(mask & ~bought);
    }

    /** What the items cost that are still to be bought for the relaxation's choices. */
    long pricesOfChosen(long bought) {
        return newChosenPrices + prices(chosenMask & ~bought);
    }

    private long prices(long items) {
        long sum = 0;
        for (int item : underway) {
            sum += (items & bits.bit(item)) == 0 ? 0 : prices[item];
        }
        return sum;
    }

    /** Whether no item can be needed any more. */
    boolean isWithoutItems() {
        return mask == 0 && newPrices == 0;
    }

    /** Sums that grow from the last group to the first. */
    private static final class Sums {
        private final Relaxation relaxation;
        private final ItemBits bits;
        private final long[] contributions;
        private final boolean[] needed;
        private final boolean[] chosen;
        private long cost;
        private long contributed;

        Sums(Relaxation relaxation, ItemBits bits) {
            this.relaxation = relaxation;
            this.bits = bits;
            int items = relaxation.instance.prices.length;
            contributions = new long[items];
            needed = new boolean[items];
            chosen = new boolean[items];
        }

        void add(int group) {
            Candidate choice = relaxation.instance.groups[group][relaxation.choice[group]];
            cost += choice.cost;
            int[] items = relaxation.sharing.itemsOf[group];
            for (int i = 0; i < items.length; i++) {
                boolean isChosen = choice.needs(items[i]);
                contributions[items[i]] += relaxation.contributions[group][i];
                contributed += isChosen ? relaxation.contributions[group][i] : 0;
                needed[items[i]] = true;
                chosen[items[i]] |= isChosen;
            }
        }
    }
}
