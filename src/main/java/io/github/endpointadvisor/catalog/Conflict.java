package io.github.endpointadvisor.catalog;

import java.util.Optional;

/** A fact on which two sources disagree: what the catalog holds, what the other source says. */
public record Conflict(
        String field, String kept, String keptSource, String other, String otherSource, Optional<String> note) {}
