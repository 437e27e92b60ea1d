package io.github.endpointadvisor.cli;

/** What {@code services} and {@code compare} can print. */
enum CatalogFormat {
    TEXT,
    JSON
}
