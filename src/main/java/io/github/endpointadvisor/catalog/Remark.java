package io.github.endpointadvisor.catalog;

import java.util.Optional;

/**
 * What to know of a service where it is used in a certain way: a whole sentence.
 *
 * @param source id of the source; empty where it is general knowledge
 */
public record Remark(Condition when, String text, Optional<String> source) {}
