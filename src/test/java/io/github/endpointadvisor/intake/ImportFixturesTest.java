package io.github.endpointadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files of every kind, and exactly the workload that is written for each; it reads back without complaint. */
final class ImportFixturesTest {
    private static final Path FOLDER = Golden.RESOURCES.resolve("import");
    private static final Path ERRORS = FOLDER.resolve("err");
    private static final String SECRET = "not-printed";

    @TestFactory
    Stream<DynamicTest> workloadsAreExactlyThese() {
        return Golden.files(FOLDER, ".json").stream()
                .filter(file -> !file.startsWith(ERRORS))
                .map(file -> DynamicTest.dynamicTest(Golden.name(file), () -> check(file)));
    }

    private static void check(Path file) {
        Result result = Runner.run("", "import", Golden.slashes(file));
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(result.stdout() + result.stderr()).doesNotContain(SECRET);
        Golden.assertSame(file.resolveSibling(Golden.name(file).replace(".json", ".out")), result.stdout());
        assertThat(Runner.run("", "import", Golden.slashes(file))).isEqualTo(result);
        Workloads.read(result.stdout());
        Workloads.read(Runner.run("", "import", "--format", "json", "--group", Golden.slashes(file))
                .stdout());
    }

    @TestFactory
    Stream<DynamicTest> otherFilesAreRefusedWithExactlyTheseLines() {
        return Golden.files(ERRORS, "").stream()
                .filter(file -> Files.isRegularFile(file) && !Golden.name(file).endsWith(".out"))
                .map(file -> DynamicTest.dynamicTest(Golden.name(file), () -> refuse(file)));
    }

    private static void refuse(Path file) {
        Result result = Runner.run("", "import", Golden.slashes(file));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr())
                .contains("[" + Golden.name(file).substring(0, 5) + "]")
                .doesNotContain(SECRET);
        String name = Golden.name(file);
        Golden.assertSame(ERRORS.resolve(name.substring(0, name.indexOf('.')) + ".out"), result.stderr());
        assertThat(Runner.run("", "check", "--from", Golden.slashes(file)).exitCode())
                .isEqualTo(name.startsWith("EA012") ? 0 : 3);
    }

    /** Order of keys is no meaning: the same file sorted gives the same services. */
    @Test
    void sortedFilesGiveTheSame() {
        Stream.of("plan-azurerm3-modules plan-sorted-keys", "state-raw state-raw-sorted")
                .map(pair -> pair.split(" ", -1))
                .forEach(pair -> assertThat(services(pair[0])).isEqualTo(services(pair[1])));
    }

    /** Nested, as a table, in pages or by PowerShell: the same resources are the same services. */
    @Test
    void formsOfExportsGiveTheSame() {
        String graph = services("export-graph").toLowerCase(Locale.ROOT);
        Stream.of("export-graph-table", "export-pages", "export-powershell", "export-lines")
                .forEach(form -> assertThat(services(form).toLowerCase(Locale.ROOT))
                        .as(form)
                        .isEqualTo(graph));
    }

    private static String services(String name) {
        String text = Golden.read(FOLDER.resolve(name + ".out"));
        return text.substring(text.indexOf("services:"));
    }
}
