package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Workloads that people have, and what must come out of each; to add one is to add a file. */
final class SituationsTest {
    private static final Path FOLDER = Golden.RESOURCES.resolve("situations");

    /** These do not come out right yet; one that does has to leave the list. */
    private static final Set<String> OPEN = Set.of();

    @TestFactory
    Stream<DynamicTest> situationsComeOutRight() {
        return Golden.files(FOLDER, ".yaml").stream()
                .map(file -> DynamicTest.dynamicTest(Golden.name(file), () -> check(file)));
    }

    private static void check(Path file) {
        if (OPEN.contains(name(file))) {
            assertThat(Situation.of(file).misses())
                    .as("%s comes out right and is no longer open", file)
                    .isNotEmpty();
        } else {
            assertThat(Situation.of(file).misses()).isEmpty();
        }
    }

    @Test
    void whatIsOpenIsThere() {
        assertThat(Golden.files(FOLDER, ".yaml").stream().map(SituationsTest::name))
                .containsAll(OPEN);
    }

    private static String name(Path file) {
        return Golden.name(file).replace(".yaml", "");
    }
}
