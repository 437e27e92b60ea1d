package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Locale;

/**
 * Where a fact is in a resource.
 *
 * @param names in lower case; lists on the way are passed through
 */
public record FactPath(List<String> names) {
    public FactPath {
        names = List.copyOf(names);
    }

    /** Names with dots between them. */
    public static FactPath of(String text) {
        return new FactPath(List.of(text.toLowerCase(Locale.ROOT).split("\\.", -1)));
    }

    /** The name of the fact itself. */
    public String last() {
        return names.get(names.size() - 1);
    }
}
