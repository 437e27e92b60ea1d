package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.endpointadvisor.Sandbox.Output;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is the matter with the class data archive, the answer is the same and nothing is said. */
final class ArchiveIT {
    private static final Map<String, String> UTF_8 = Map.of("LC_ALL", "C.UTF-8");
    private static final Path DISTRIBUTION =
            Path.of("target", "endpoint-advisor").toAbsolutePath();

    @TempDir
    private static Path parent = Path.of("");

    private static Sandbox sandbox = new Sandbox(parent);
    private static Path home = parent;
    private static String expected = "";

    /** A copy in an odd place. */
    @BeforeAll
    static void install() throws IOException, InterruptedException {
        sandbox = new Sandbox(parent);
        sandbox.workloads();
        home = parent.resolve("Zürich 日本");
        shell("cp -Rp '" + DISTRIBUTION + "' '" + home + "'");
        removeArchives();
        expected = program().stdout();
        assertThat(expected).contains("key-vault");
        assertThat(sandbox.run(UTF_8, maker()).exitCode()).isZero();
        shell("mkdir ../saved && cp -p '" + home + "'/lib/java-* ../saved");
    }

    /** The archive that belongs there. */
    @BeforeEach
    void putBack() throws IOException, InterruptedException {
        removeArchives();
        shell("cp -p ../saved/* '" + home + "/lib'");
        assertThat(archives()).hasSize(1);
    }

    private static void shell(String line) throws IOException, InterruptedException {
        assertThat(sandbox.shell(line).exitCode()).as(line).isZero();
    }

    private static void removeArchives() throws IOException, InterruptedException {
        shell("rm -f '" + home + "'/lib/java-*");
    }

    private static List<String> maker() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                home.resolve("lib") + "/*",
                "io.github.endpointadvisor.cli.Archive",
                home.resolve("lib").toString(),
                System.getProperty("java.runtime.version"));
    }

    private static Output program() throws IOException, InterruptedException {
        return sandbox.shell("'" + home.resolve("bin/endpoint-advisor") + "' recommend clean.yaml");
    }

    private static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            return files.filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
                    .toList();
        }
    }

    private static void sameAnswer(String when) throws IOException, InterruptedException {
        Output output = program();
        assertThat(output.stderr()).as(when).isEmpty();
        assertThat(output.stdout()).as(when).isEqualTo(expected);
        assertThat(output.exitCode()).as(when).isZero();
    }

    @Test
    void isUsedWhereItWasMade() throws Exception {
        sameAnswer("whole");
        Path packaged = DISTRIBUTION.resolve("bin/endpoint-advisor");
        Output output = sandbox.run(
                Map.of("ENDPOINT_ADVISOR_JAVA_OPTS", "-Xlog:class+load:stderr"),
                List.of(packaged.toString(), "recommend", "clean.yaml"));
        assertThat(output.stderr().lines().filter(line -> line.contains("picocli.CommandLine ")))
                .hasSize(1)
                .allMatch(line -> line.contains("shared objects file"));
    }

    @Test
    void cutChangedOrForeign() throws Exception {
        Path archive = archives().get(0);
        byte[] whole = Files.readAllBytes(archive);
        assertThat(archive.toFile().setWritable(true)).isTrue();
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.seek(whole.length / 2);
            file.write(new byte[100_000]);
        }
        sameAnswer("zeros in the middle");
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        sameAnswer("cut");
        Files.write(archive, new byte[whole.length]);
        sameAnswer("zeros");
        Files.delete(archive);
        sameAnswer("missing");
        // a name that fits, for which the checksum of nothing stands
        String ending = archive.toString().replaceFirst(".*\\.", "");
        Files.createFile(archive.resolveSibling(
                "java-" + System.getProperty("java.runtime.version") + "_4294967295-0." + ending));
        sameAnswer("of another Java");
    }

    @Test
    void madeElsewhereOrForOtherJars() throws Exception {
        Path elsewhere = home.resolveSibling("elsewhere");
        Files.move(home, elsewhere);
        Path there = home;
        home = elsewhere;
        sameAnswer("moved");
        Files.move(elsewhere, there);
        home = there;
        shell("touch '" + home + "'/lib/*.jar");
        sameAnswer("newer jars");
        removeArchives();
        shell("chmod -R a-w '" + home + "'");
        sameAnswer("read-only, without archive");
        shell("chmod -R u+w '" + home + "'");
    }

    @Test
    void severalMakersAtOnce() throws Exception {
        String line = "'" + String.join("' '", maker()) + "' 2>/dev/null >&2";
        shell("export LC_ALL=C.UTF-8; " + line + " & " + line + " & " + line + " & wait");
        assertThat(archives()).hasSize(1);
        assertThat(home.resolve("lib/.archive.draft")).doesNotExist();
        sameAnswer("made by several");
    }

    @Test
    void madeOnFirstUseAtATerminalAndNowhereElse() throws Exception {
        assumeTrue(sandbox.hasCommand("script"), "script");
        Files.delete(archives().get(0));
        sameAnswer("no terminal");
        assertThat(archives()).isEmpty();
        String command = home.resolve("bin/endpoint-advisor").toString().replace(" ", "\\ ") + " recommend clean.yaml";
        Output output = sandbox.run(Map.of(), List.of("script", "-qec", command, "/dev/null"));
        assertThat(output.stdout()).contains("key-vault");
        await(() -> {
            try {
                return !archives().isEmpty();
            } catch (IOException e) {
                return false;
            }
        });
        sameAnswer("made meanwhile");
    }

    private static void await(Supplier<Boolean> condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.get(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.get()).isTrue();
    }
}
