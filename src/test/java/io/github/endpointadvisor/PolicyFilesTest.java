package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Policy files: what is refused and exactly how, and what is read without complaint. */
final class PolicyFilesTest {
    private static final Path FOLDER = Golden.RESOURCES.resolve("policy");
    private static final String WORKLOAD = "services: [key-vault]\n";

    @TestFactory
    Stream<DynamicTest> badPoliciesAreRefusedWithExactlyTheseLinesAndGiveNoAdvice() {
        return tests(FOLDER.resolve("err"), file -> {
            Result result = Runner.run(WORKLOAD, "recommend", "--policy", Golden.slashes(file), "-");
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.stdout()).isEmpty();
            assertThat(result.stderr()).contains("[" + Golden.name(file).substring(0, 5) + "]");
            Golden.assertSame(file.resolveSibling(Golden.name(file).replace(".yaml", ".out")), result.stderr());
        });
    }

    @TestFactory
    Stream<DynamicTest> goodPoliciesAreTaken() {
        return Stream.of(FOLDER.resolve("ok"), Golden.POLICIES)
                .flatMap(folder -> tests(folder, file -> {
                    Result result = Runner.run(WORKLOAD, "recommend", "--policy", Golden.slashes(file), "-");
                    assertThat(result.stderr()).isEmpty();
                    assertThat(result.exitCode()).isZero();
                }));
    }

    @Test
    void noExpectedOutputWithoutItsFile() {
        List<Path> files = Golden.files(FOLDER, ".out");
        files.forEach(file -> assertThat(file.resolveSibling(Golden.name(file).replace(".out", ".yaml")))
                .exists());
    }

    private static Stream<DynamicTest> tests(Path folder, Consumer<Path> check) {
        return Golden.files(folder, ".yaml").stream()
                .map(file -> DynamicTest.dynamicTest(Golden.slashes(file), () -> check.accept(file)));
    }
}
