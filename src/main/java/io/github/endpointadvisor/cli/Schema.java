package io.github.endpointadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code schema}: the JSON Schema of the workload file, the policy file, the result or the findings. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Print the JSON Schema (draft-07) of the workload file, the policy file, or the JSON of"
                + " recommend (result) and check.",
        footerHeading = "%nExample:%n",
        footer = "  endpoint-advisor schema workload > workload.schema.json")
final class Schema implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "workload|policy|result|check",
            description = "Which schema. Default: workload.")
    private Kind kind = Kind.WORKLOAD;

    Schema(Console console) {
        this.console = console;
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
