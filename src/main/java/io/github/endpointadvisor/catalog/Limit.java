package io.github.endpointadvisor.catalog;

import java.util.Optional;
import java.util.OptionalInt;

/** A documented limit; empty value means unlimited. */
public record Limit(
        String id,
        String what,
        OptionalInt value,
        String unit,
        String scope,
        String source,
        String confidence,
        Optional<String> note,
        Optional<String> conflict) {
    /** The value, or the largest number there is. */
    public int most() {
        return value.orElse(Integer.MAX_VALUE);
    }
}
