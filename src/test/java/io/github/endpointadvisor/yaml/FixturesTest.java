package io.github.endpointadvisor.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code yaml/*.in} is read as its {@code *.out} says; {@code -Dtests.update=true} writes what is said now. */
final class FixturesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "yaml");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".in"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReadAsTheFixtureSays(String name) throws IOException {
        String report =
                Reading.of(Files.readAllBytes(FOLDER.resolve(name + ".in"))).report();
        Path expected = FOLDER.resolve(name + ".out");
        if (Boolean.getBoolean("tests.update")) {
            Files.writeString(expected, report);
        }
        assertThat(report).isEqualTo(Files.readString(expected));
    }
}
