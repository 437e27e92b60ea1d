package io.github.endpointadvisor.knapsack;

import org.jspecify.annotations.Nullable;

/** How a candidate continues a state: what it adds, compared with the choice of the relaxation for its group. */
record Step(long cost, long value, int group, int candidate, boolean isDefault) {
    @Nullable
    Trail continued(@Nullable Trail trail) {
        return isDefault ? trail : new Trail(trail, group, candidate);
    }
}
