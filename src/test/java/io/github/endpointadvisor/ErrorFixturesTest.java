package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import io.github.endpointadvisor.diagnostic.InputCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bad files: the exact lines that are printed, nothing on standard output, exit code 3. */
final class ErrorFixturesTest {
    private static final Path FOLDER = Golden.RESOURCES.resolve("err");

    /** Not shown by a workload file: no such file, too large, not text, and what only import reads. Other tests have those. */
    private static final Set<String> ELSEWHERE = Set.of("EA001", "EA002", "EA003", "EA026", "EA027");

    @TestFactory
    Stream<DynamicTest> badFilesAreRefusedWithExactlyTheseLines() {
        return Golden.files(FOLDER, ".yaml").stream()
                .map(file -> DynamicTest.dynamicTest(Golden.name(file), () -> check(file)));
    }

    private static void check(Path file) {
        Result result = Runner.run("", "recommend", Golden.slashes(file));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout()).isEmpty();
        String name = Golden.name(file);
        assertThat(result.stderr()).contains("[" + name.substring(0, 5) + "]");
        Golden.assertSame(FOLDER.resolve(name.replace(".yaml", ".out")), result.stderr());
    }

    @Test
    void everyCodeThatATextFileCanShowIsShown() {
        List<String> shown = Golden.files(FOLDER, ".yaml").stream()
                .map(file -> Golden.name(file).substring(0, 5))
                .toList();
        Set<String> codes = Arrays.stream(InputCode.values()).map(InputCode::id).collect(Collectors.toSet());
        assertThat(codes).containsAll(Set.copyOf(shown));
        codes.removeAll(ELSEWHERE);
        assertThat(shown).containsAll(codes);
    }

    @Test
    void noExpectedOutputWithoutItsFile() {
        Golden.files(FOLDER, ".out")
                .forEach(file -> assertThat(FOLDER.resolve(Golden.name(file).replace(".out", ".yaml")))
                        .exists());
    }
}
