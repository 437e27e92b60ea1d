package io.github.endpointadvisor.catalog;

import java.util.Optional;

/**
 * Where a fact was read.
 *
 * @param date date of the page as {@code yyyy-MM-dd}, when known
 * @param commit revision of the page in its public repository, when known
 */
public record Source(String id, String url, Optional<String> date, Optional<String> commit, Optional<String> note) {}
