package io.github.endpointadvisor.workload;

/** What the top of a workload file tells an editor: where its schema is. */
public final class SchemaLine {
    /** The comment, without its sign; the language server of YAML looks for exactly this. */
    public static final String TEXT =
            "yaml-language-server: $schema=https://endpoint-advisor.github.io/schema/workload-1.json";

    private SchemaLine() {}
}
