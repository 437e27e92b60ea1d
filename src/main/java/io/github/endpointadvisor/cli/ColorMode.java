package io.github.endpointadvisor.cli;

/** When text has colour. */
enum ColorMode {
    AUTO,
    ALWAYS,
    NEVER
}
