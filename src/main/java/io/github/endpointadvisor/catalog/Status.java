package io.github.endpointadvisor.catalog;

/** How far a feature is on its way to general availability; disputed means that two pages of the vendor disagree. */
public enum Status {
    GA,
    PREVIEW,
    DISPUTED
}
