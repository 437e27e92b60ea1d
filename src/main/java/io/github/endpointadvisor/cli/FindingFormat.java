package io.github.endpointadvisor.cli;

/** What {@code check} can print. */
enum FindingFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    MARKDOWN,
    GITHUB,
    AZURE_PIPELINES
}
