package io.github.endpointadvisor.catalog;

/** Whether something is supported, as far as the sources say. */
public enum Support {
    YES,
    NO,
    UNKNOWN
}
