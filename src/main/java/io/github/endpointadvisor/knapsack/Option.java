package io.github.endpointadvisor.knapsack;

import java.util.Set;

/**
 * One way to serve a group.
 *
 * @param id unique within its group
 * @param value what it is worth, in any unit
 * @param costCents what it costs by itself
 * @param shared items that it needs as well, each of which is paid once for all
 */
public record Option(String id, long value, long costCents, Set<String> shared) {
    public Option {
        if (value < 0 || costCents < 0) {
            throw new IllegalArgumentException("negative value or cost: " + id);
        }
        shared = Set.copyOf(shared);
    }
}
