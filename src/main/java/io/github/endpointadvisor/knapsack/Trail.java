package io.github.endpointadvisor.knapsack;

import org.jspecify.annotations.Nullable;

/** How a state came about: the groups, the latest first, in which another candidate than the relaxation's was taken. */
record Trail(@Nullable Trail before, int group, int candidate) {
    /** The choice that a trail leads to. */
    static int[] follow(@Nullable Trail last, int[] from) {
        int[] choice = from.clone();
        for (Trail trail = last; trail != null; trail = trail.before) {
            choice[trail.group] = trail.candidate;
        }
        return choice;
    }
}
