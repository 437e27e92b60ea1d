package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples, in every format, as they are printed. */
final class ExamplesTest {
    private static final Path CASES = Golden.RESOURCES.resolve("cases");
    private static final Map<String, String> ENDINGS = Map.of("text", "txt", "markdown", "md");

    @TestFactory
    Stream<DynamicTest> examplesPrintWhatIsExpected() {
        return Golden.examples().stream().map(file -> DynamicTest.dynamicTest(Golden.name(file), () -> check(file)));
    }

    private static void check(Path file) {
        String name = Golden.name(file).replace(".yaml", "");
        formats("recommend").filter(format -> isRecorded(name, format)).forEach(format -> {
            String ending = ENDINGS.getOrDefault(format, format);
            check(file, CASES.resolve(name).resolve("expected." + ending), format);
        });
    }

    /** A page repeats what Markdown says, at ten times the length: one is enough to see what changes in its form. */
    private static boolean isRecorded(String name, String format) {
        return !format.equals("html") || name.equals("hybrid-hub-spoke");
    }

    /** The command names all its formats when it refuses another. */
    private static Stream<String> formats(String command) {
        String refusal = Runner.run("", command, "--format", "?", "-").stderr();
        Matcher listed = Pattern.compile("expected one of: (.*)").matcher(refusal);
        assertThat(listed.find()).as(refusal).isTrue();
        return Stream.of(listed.group(1).split(", "));
    }

    private static void check(Path file, Path expected, String format) {
        Result result = Runner.run("", "recommend", "--format", format, Golden.slashes(file));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout().chars().max().orElse(0)).as("ASCII only").isLessThan(128);
        assertThat(Runner.run("", "recommend", "--format", format, Golden.slashes(file))
                        .stdout())
                .as("the same bytes twice")
                .isEqualTo(result.stdout());
        Golden.assertSame(expected, result.stdout());
    }

    /** A week in the life of a gate, in every form of its findings. */
    @TestFactory
    Stream<DynamicTest> findingsAreWrittenAsExpectedInEveryFormat() {
        return formats("check")
                .map(format -> DynamicTest.dynamicTest(format, () -> {
                    Result result =
                            Runner.run("", "check", "--today", "2026-11-24", "--format", format, "examples/adoption");
                    assertThat(result.exitCode()).isEqualTo(1);
                    assertThat(result.stderr()).isEmpty();
                    Golden.assertSame(
                            Golden.RESOURCES.resolve("formats").resolve("adoption." + format), result.stdout());
                }));
    }

    @Test
    void noExpectedOutputWithoutItsExample() {
        Golden.files(CASES, "expected.txt").forEach(file -> {
            String name = Golden.folder(file);
            assertThat(Golden.EXAMPLES.resolve(name + ".yaml")).exists();
        });
    }

    @Test
    void thereAreAtLeastEightExamples() {
        assertThat(Golden.examples()).hasSizeGreaterThanOrEqualTo(8);
    }
}
