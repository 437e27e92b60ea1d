package io.github.endpointadvisor.catalog;

/** How far a feature is on its way to general availability. */
public enum Status {
    GA,
    PREVIEW
}
