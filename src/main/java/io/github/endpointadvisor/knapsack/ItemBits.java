package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Items as bits of a number, so that a state can keep a set of them. An item has its bit from the first step at which it can
 * be needed to the last; after that another item may have it.
 */
final class ItemBits {
    /** A number has that many bits to spare. */
    static final int MOST = 62;

    private final Relaxation relaxation;
    private final int[] order;
    private final int[] first;
    private final int[] last;
    private final int[] bits;
    private int width;

    ItemBits(Relaxation relaxation, int[] order) {
        this.relaxation = relaxation;
        this.order = order;
        int items = relaxation.instance.prices.length;
        first = new int[items];
        last = new int[items];
        bits = new int[items];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int step = 0; step < order.length; step++) {
            for (int item : itemsAt(step)) {
                first[item] = Math.min(first[item], step);
                last[item] = step;
            }
        }
        assign();
    }

    private void assign() {
        BitSet taken = new BitSet();
        for (int step = 0; step < order.length; step++) {
            for (int item : itemsAt(step)) {
                if (isNew(item, step)) {
                    bits[item] = taken.nextClearBit(0);
                    taken.set(bits[item]);
                }
            }
            width = Math.max(width, taken.length());
            for (int item : itemsAt(step)) {
                taken.set(bits[item], last[item] > step);
            }
        }
    }

    private int[] itemsAt(int step) {
        return relaxation.sharing.itemsOf[order[step]];
    }

    /** How many bits it takes. */
    int width() {
        return width;
    }

    /** Whether no group before a step can need an item. */
    boolean isNew(int item, int step) {
        return first[item] >= step;
    }

    /** Items that can be needed both before a step and from there on. */
    int[] underway(int step) {
        return Arrays.stream(relaxation.sharing.items)
                .filter(item -> first[item] < step && last[item] >= step)
                .toArray();
    }

    long bit(int item) {
        return 1L << bits[item];
    }

    long mask(int[] items) {
        long mask = 0;
        for (int item : items) {
            mask |= bit(item);
        }
        return mask;
    }
}
