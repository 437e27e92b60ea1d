package io.github.endpointadvisor.cli;

/** What {@code recommend} can print. */
enum AdviceFormat {
    TEXT,
    JSON,
    MARKDOWN,
    HTML
}
