package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a process: what users and scripts run. */
final class DistributionIT {
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    private static final Path HOME = Path.of("target", "endpoint-advisor").toAbsolutePath();
    private static final Path PROGRAM =
            HOME.resolve("bin").resolve(WINDOWS ? "endpoint-advisor.bat" : "endpoint-advisor");
    private static final String EXAMPLE = "examples/small-web-app.yaml";

    @TempDir
    private Path folder = Path.of("");

    private record Output(int exitCode, String stdout, String stderr) {}

    private Output run(Map<String, String> environment, String stdin, List<String> command)
            throws IOException, InterruptedException {
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(stdin.getBytes(StandardCharsets.UTF_8));
        }
        String stdout;
        try (InputStream out = process.getInputStream()) {
            stdout = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
        return new Output(process.exitValue(), stdout, Files.readString(err.toPath()));
    }

    private Output program(String stdin, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(args));
        return run(Map.of(), stdin, command);
    }

    private Output shell(String line) throws IOException, InterruptedException {
        assumeTrue(!WINDOWS, "a POSIX shell");
        return run(Map.of(), "", List.of("sh", "-c", line.replace("PROGRAM", "'" + PROGRAM + "'")));
    }

    @Test
    void printsWhatTheTestsExpect() throws Exception {
        String text = Golden.read(Golden.RESOURCES.resolve("cases/small-web-app/expected.txt"));
        Output output = program("", "recommend", EXAMPLE);
        assertThat(Golden.withoutEdition(output.stdout())).isEqualTo(text);
        assertThat(output.exitCode()).isZero();
        assertThat(output.stderr()).isEmpty();
    }

    /** The same bytes in any locale and time zone, and on any JDK, since the expected file is the same everywhere. */
    @Test
    void sameBytesInAnyLocaleAndTimeZone() throws Exception {
        String json = Golden.read(Golden.RESOURCES.resolve("cases/small-web-app/expected.json"));
        for (String locale : List.of("tr_TR.UTF-8", "C", "POSIX", "ar_EG.UTF-8")) {
            Output output = run(
                    Map.of(
                            "LC_ALL",
                            locale,
                            "TZ",
                            "Pacific/Kiritimati",
                            "ENDPOINT_ADVISOR_JAVA_OPTS",
                            "-Duser.language=" + locale.substring(0, 1).toLowerCase(Locale.ROOT)),
                    "",
                    List.of(PROGRAM.toString(), "recommend", "--json", EXAMPLE));
            assertThat(Golden.withoutEdition(output.stdout())).as(locale).isEqualTo(json);
        }
    }

    @Test
    void exitCodesReachTheShell() throws Exception {
        assertThat(program("services: [aks]\n", "recommend", "-").exitCode()).isZero();
        assertThat(program("", "recommend").exitCode()).isEqualTo(2);
        assertThat(program("services: [ask-me]\n", "recommend", "-").exitCode()).isEqualTo(3);
    }

    @Test
    void aFullDiskIsAnError() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "/dev/full");
        Output output = shell("PROGRAM recommend " + EXAMPLE + " > /dev/full");
        assertThat(output.exitCode()).isEqualTo(4);
        assertThat(output.stderr()).contains("cannot write the result");
    }

    @Test
    void aReaderThatLeavesEarlyIsNoError() throws Exception {
        Output output = shell("{ PROGRAM recommend --json " + EXAMPLE + "; echo \"code $?\" >&2; } | head -n 1");
        assertThat(output.stdout()).isEqualTo("{\n");
        assertThat(output.stderr()).isEqualTo("code 0\n");
    }

    @Test
    void theProgramIsFoundThroughALink() throws Exception {
        assumeTrue(!WINDOWS, "symbolic links");
        Path link = Files.createSymbolicLink(folder.resolve("ea"), PROGRAM);
        assertThat(run(Map.of(), "", List.of(link.toString(), "--version")).stdout())
                .startsWith("endpoint-advisor 0.");
    }

    @Test
    void tenThousandServicesInSecondsAndLittleMemory() throws Exception {
        StringBuilder yaml = new StringBuilder("network: {onPremises: vpn}\nservices:\n");
        for (int i = 0; i < 10_000; i++) {
            yaml.append("  - {type: ")
                    .append(i % 2 == 0 ? "key-vault" : "sql-database")
                    .append(", count: ")
                    .append(1 + i % 5)
                    .append("}\n");
        }
        Output output = run(
                Map.of("ENDPOINT_ADVISOR_JAVA_OPTS", "-Xmx400m"),
                yaml.toString(),
                List.of(PROGRAM.toString(), "recommend", "-"));
        assertThat(output.exitCode()).isZero();
        assertThat(output.stdout()).contains("10000 services", "and 9995 more: --full");
    }

    /** The start script tells the program of the terminal, else it would ask nobody. */
    @Test
    void initAsksOnATerminal() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/script")), "script");
        String program = PROGRAM.toString().replace(" ", "\\ ");
        Path file = folder.resolve("new.yaml");
        Output output = shell("{ sleep 3; printf 'key-vault\\nvpn\\n\\n\\n\\n'; sleep 5; } | script -qec \"" + program
                + " init " + file + "\" /dev/null");
        assertThat(output.stdout()).contains("5. Budget", "Wrote ", "Private endpoint");
        assertThat(file).content().contains("type: key-vault");
    }
}
