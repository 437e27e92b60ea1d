package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/** An Azure region; pairs are one-way for some. */
public record Region(
        String id,
        String name,
        String geography,
        Cloud cloud,
        Optional<String> paired,
        Support zones,
        String source,
        Optional<String> note,
        List<String> uncertain) {
    public Region {
        uncertain = List.copyOf(uncertain);
    }

    // by its id, and spelled out, since a run would wait for the JVM to make what a record has of its own
    @Override
    public boolean equals(Object other) {
        return other instanceof Region region && id.equals(region.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public boolean isPairedWith(Region other) {
        return paired.filter(other.id::equals).isPresent()
                || other.paired.filter(id::equals).isPresent();
    }
}
