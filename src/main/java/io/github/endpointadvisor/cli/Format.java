package io.github.endpointadvisor.cli;

/** Forms of a result; each command has some of them. */
enum Format {
    TEXT("text"),
    JSON("json"),
    SARIF("sarif"),
    JUNIT("junit"),
    MARKDOWN("markdown"),
    GITHUB("github"),
    AZURE_PIPELINES("azure-pipelines");

    private final String id;

    Format(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
