package io.github.endpointadvisor.knapsack;

/** The items of a relaxation as bits of a number, so that a state can keep a set of them. */
final class ItemBits {
    /** A number has that many bits to spare. */
    static final int MOST_ITEMS = 62;

    private final Relaxation relaxation;
    private final int[] bits;

    ItemBits(Relaxation relaxation) {
        this.relaxation = relaxation;
        this.bits = new int[relaxation.instance.prices.length];
        for (int bit = 0; bit < relaxation.sharing.items.length; bit++) {
            bits[relaxation.sharing.items[bit]] = bit;
        }
    }

    int bit(int item) {
        return bits[item];
    }

    long mask(int[] items) {
        long mask = 0;
        for (int item : items) {
            mask |= 1L << bits[item];
        }
        return mask;
    }

    /** What a set of items costs. */
    long prices(long mask) {
        long sum = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            sum += relaxation.instance.prices[relaxation.sharing.items[Long.numberOfTrailingZeros(rest)]];
        }
        return sum;
    }
}
