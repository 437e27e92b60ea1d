package io.github.endpointadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code schema}: the JSON Schema of the workload file, the policy file, the result or the findings. */
final class Schema implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments;
    private Kind kind = Kind.WORKLOAD;

    Schema(Console console) {
        this.console = console;
        arguments = new Arguments(
                "schema",
                this,
                "Print the JSON Schema (draft-07) of the workload file, the policy file, or the JSON of"
                        + " recommend (result) and check.",
                "  endpoint-advisor schema workload > workload.schema.json");
        arguments.argument(
                Kind.class,
                "0",
                "0..1",
                "workload|policy|result|check",
                "Which schema. Default: workload.",
                given -> kind = given);
    }

    static CommandSpec command(Console console) {
        return new Schema(console).arguments.spec();
    }

    @Override
    public Integer call() throws IOException {
        String file = "/io/github/endpointadvisor/schema/" + kind.name().toLowerCase(Locale.ROOT) + ".schema.json";
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            console.out().write(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        console.out().flush();
        return ExitCode.DONE;
    }

    /** The documents that have a schema. */
    enum Kind {
        WORKLOAD,
        POLICY,
        RESULT,
        CHECK
    }
}
