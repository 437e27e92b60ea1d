package io.github.endpointadvisor.catalog;

/**
 * Another service that may do in place of one whose tiers make private connectivity expensive.
 *
 * @param service id of the other service
 * @param when what must hold for it to do, as the end of a sentence after "if"
 * @param source id of the page that compares them
 */
public record Substitute(String service, String when, String source) {}
