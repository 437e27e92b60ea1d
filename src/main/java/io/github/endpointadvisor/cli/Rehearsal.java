package io.github.endpointadvisor.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs what users run, once, while the distribution is packaged: the classes that it needs go into an archive that the
 * JVM maps into memory instead of loading them one by one.
 */
final class Rehearsal {
    private static final String WORKLOAD =
            "network: {onPremises: vpn}\nclients: {web: {host: app-service}}\nservices:\n"
                    + "  - key-vault\n  - {type: sql-database, onPremises: true, dataGbPerMonth: 10}\n"
                    + "  - {type: storage-account, clients: [vnet, web]}\n  - {type: service-bus, tier: Standard}\n  - aks\n";

    private static final String IN_PLACE = "services:\n"
            + "  - {type: key-vault, dataGbPerMonth: 10, current: private-endpoint}\n"
            + "  - {type: sql-database, privateIp: required, current: public}\n";

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        for (String example : Init.EXAMPLES) {
            run(Init.stored(example), "recommend", "-");
        }
        run(WORKLOAD, "recommend", stored());
        run(WORKLOAD, "recommend", "--json", "-");
        run(WORKLOAD, "recommend", "--format", "markdown", "-");
        run(WORKLOAD, "generate", "terraform", "-");
        run("services: [nothing]\n", "recommend", "-");
        run(IN_PLACE, "check", "-");
        run(IN_PLACE, "check", "--format", "github", "-");
        run(IN_PLACE, "check", "--format", "sarif", "-");
        run("", "services", "key-vault");
        run("", "explain", "EA109");
        run("", "--help");
        run("", "--version");
    }

    /** Most people read files, and reading them takes classes of its own; where there is no place for one, standard input. */
    private static String stored() {
        try {
            Path file = Files.createTempFile("endpoint-advisor", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, WORKLOAD).toString();
        } catch (IOException e) {
            return "-";
        }
    }

    private static void run(String stdin, String... args) {
        InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        Main.run(in, OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Map.of(), args);
    }
}
