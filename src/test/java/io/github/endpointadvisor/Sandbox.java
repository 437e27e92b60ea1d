package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder of workloads and a shell in it, which runs the packaged program as users and pipelines do. */
final class Sandbox {
    static final String CLEAN = "network: {dns: azure, inspection: none}\nservices:\n"
            + "  - {type: key-vault, publicNetworkAccess: selected-networks, current: service-endpoint}\n";
    static final String ERROR = "network: {dns: azure}\nservices:\n"
            + "  - {type: key-vault, privateIp: required, publicNetworkAccess: disabled, current: public}\n";
    static final String BROKEN = "services: [key-valt]\n";

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    private static final Path PROGRAM =
            Path.of("target", "endpoint-advisor", "bin", "endpoint-advisor").toAbsolutePath();
    private static final List<String> FOREIGN =
            List.of("GITHUB_", "INPUT_", "RUNNER_", "JAVA_", "JDK_", "_JAVA", "LC_", "NO_COLOR", "CLICOLOR", "COLUMNS");

    private final Path folder;
    private final Path codes;

    record Output(int exitCode, String stdout, String stderr) {}

    Sandbox(Path parent) {
        this.folder = parent.resolve("work");
        this.codes = parent.resolve("codes");
    }

    /** One of each kind: clean.yaml, error.yaml and broken.yaml. */
    void workloads() throws IOException {
        Files.createDirectories(codes);
        file("clean.yaml", CLEAN);
        file("error.yaml", ERROR);
        file("broken.yaml", BROKEN);
    }

    Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Hidden files among them. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** PROGRAM in the line stands for the packaged program. */
    Output shell(String line) throws IOException, InterruptedException {
        return run(Map.of(), List.of("sh", "-c", line.replace("PROGRAM", "'" + PROGRAM + "'")));
    }

    /** The exit code of each line; they run at the same time, since every start of the program takes a while. */
    List<Integer> codes(List<String> lines) throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            all.append("{ ( " + lines.get(i) + "\n); echo $? > '" + codes.resolve("" + i) + "'; } &\n");
        }
        assertThat(shell(all + "wait").stderr())
                .as("nothing but what the lines keep")
                .isEmpty();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            found.add(Integer.valueOf(Files.readString(codes.resolve("" + i)).strip()));
        }
        return found;
    }

    Output run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        assumeTrue(!WINDOWS, "a POSIX shell");
        Path err = codes.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String stdout;
        try (InputStream out = process.getInputStream()) {
            stdout = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
        return new Output(process.exitValue(), stdout, Files.readString(err));
    }

    /** Whether the shell knows a command. */
    boolean hasCommand(String name) throws IOException, InterruptedException {
        return shell("command -v " + name).exitCode() == 0;
    }
}
