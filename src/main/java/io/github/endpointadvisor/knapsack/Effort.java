package io.github.endpointadvisor.knapsack;

/**
 * How many states a search may make, all steps together. The first steps decide most, so each may keep as many states as a
 * fixed share of what is left, and the last ones still some.
 */
final class Effort {
    private static final int SHARE_OF_A_STEP = 64;
    private static final int LEAST_SHARE = 8;

    /** Handling a set of items costs about as much as this many states. */
    private static final int OVERHEAD = 16;

    private final int least;
    private long left;

    Effort(long total, int steps) {
        this.left = total;
        this.least = (int) Math.max(1, total / LEAST_SHARE / Math.max(1, steps) / OVERHEAD);
    }

    void spend(int states) {
        left -= Math.min(left, OVERHEAD + states);
    }

    /** How many states may be kept now. */
    int room() {
        return (int) Math.max(least, left / SHARE_OF_A_STEP);
    }
}
