package io.github.endpointadvisor.catalog;

/**
 * Which state of knowledge the catalog holds.
 *
 * @param asOf day on which it was last gone over, as {@code yyyy-MM-dd}; "today" for everything the program judges
 */
public record Edition(String version, String asOf) {}
