package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import io.github.endpointadvisor.gate.Codes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What check says of files, line by line: each of its codes where it fires and where it holds its peace. */
final class GateFixturesTest {
    private static final Path FOLDER = Golden.RESOURCES.resolve("gate");

    /** These need a decision record, and have tests of their own. */
    private static final Set<String> OF_RECORDS =
            Set.of(Codes.WORKLOAD_CHANGED, Codes.CATALOG_CHANGED, Codes.METHOD_CHANGED, Codes.NOT_RECORDED);

    @TestFactory
    Stream<DynamicTest> findingsAreExactlyThese() {
        return Golden.files(FOLDER, ".yaml").stream()
                .map(file -> DynamicTest.dynamicTest(Golden.slashes(FOLDER.relativize(file)), () -> check(file)));
    }

    private static void check(Path file) {
        Path plan = file.resolveSibling(Golden.name(file).replace(".yaml", ".plan.json"));
        Result result = Files.exists(plan)
                ? Runner.run(
                        "",
                        "check",
                        "--notes",
                        "--today",
                        "2026-11-24",
                        "--from",
                        Golden.slashes(plan),
                        Golden.slashes(file))
                : Runner.run("", "check", "--notes", "--today", "2026-11-24", Golden.slashes(file));
        String name = Golden.name(file);
        String folder = Golden.folder(file);
        if (name.startsWith("holds-")) {
            assertThat(result.stdout()).doesNotContain("[" + folder + "]");
        } else {
            assertThat(result.stdout()).contains("[" + (folder.startsWith("EA") ? folder : name.substring(0, 5)) + "]");
        }
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(result.stdout().contains(": error: ") ? 1 : 0);
        Golden.assertSame(file.resolveSibling(name.replace(".yaml", ".out")), result.stdout());
    }

    /** Blocks of a page that show where it fires do. */
    @TestFactory
    Stream<DynamicTest> findingsAreFoundWhereTheirPageSaysSo() {
        return Codes.all().stream()
                .filter(code -> !OF_RECORDS.contains(code))
                .flatMap(code -> DocsTest.firing(code)
                        .map(yaml -> DynamicTest.dynamicTest(
                                code,
                                () -> assertThat(Runner.run(yaml, beside(code)).stdout())
                                        .as("docs/rules/%s.md, When it fires", code)
                                        .contains("[" + code + "]"))));
    }

    /** What is about a plan is found beside the plan of a fixture. */
    private static String[] beside(String code) {
        Stream<String> plan = Golden.files(FOLDER.resolve(code), ".yaml").stream()
                .filter(file -> Golden.name(file).startsWith("fires-"))
                .map(file -> file.resolveSibling(Golden.name(file).replace(".yaml", ".plan.json")))
                .filter(Files::exists)
                .limit(1)
                .flatMap(file -> Stream.of("--from", Golden.slashes(file)));
        return Stream.of(Stream.of("check", "--notes", "--today", "2026-11-24"), plan, Stream.of("-"))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    @Test
    void everyCodeHasFixturesThatFireAndThatHold() {
        Codes.all().stream().filter(code -> !OF_RECORDS.contains(code)).forEach(code -> {
            List<String> names = Golden.files(FOLDER.resolve(code), ".yaml").stream()
                    .map(Golden::name)
                    .toList();
            assertThat(names).as(code).anyMatch(name -> name.startsWith("fires-"));
            assertThat(names).as(code).anyMatch(name -> name.startsWith("holds-"));
        });
    }

    @Test
    void noExpectedOutputWithoutItsFixture() {
        Golden.files(FOLDER, ".out")
                .forEach(
                        file -> assertThat(file.resolveSibling(Golden.name(file).replace(".out", ".yaml")))
                                .exists());
    }
}
