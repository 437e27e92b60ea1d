package io.github.endpointadvisor.knapsack;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One option for each group.
 *
 * @param options id of the chosen option by name of the group
 * @param totalCostCents of all chosen options and of the shared items they need, each once
 * @param bound no selection within the capacity is worth more than this, which is proven
 */
public record Selection(SortedMap<String, String> options, long totalValue, long totalCostCents, long bound) {
    public Selection {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** Whether it is proven that no selection is better. */
    public boolean isOptimal() {
        return bound == totalValue;
    }
}
