package io.github.endpointadvisor.catalog;

import java.util.Locale;

/** What the facts are about that an answer may rest on: a file of the catalog each. */
public enum Topic {
    SERVICES,
    HOSTS,
    REGIONS,
    PRICES,
    LIMITS;

    /** Name of the file without its ending. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
