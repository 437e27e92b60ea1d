package io.github.endpointadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.catalog.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Files that hold what is expected; {@code -Dtests.update=true} writes them anew instead of comparing. */
public final class Golden {
    public static final Path RESOURCES = Path.of("src", "test", "resources");
    public static final Path EXAMPLES = Path.of("examples");
    public static final Path POLICIES = EXAMPLES.resolve("policies");
    private static final Path ADOPTION = EXAMPLES.resolve("adoption");
    private static final Path IMPORT = EXAMPLES.resolve("import");

    private Golden() {}

    public static boolean isUpdate() {
        return Boolean.getBoolean("tests.update");
    }

    /** The file must hold this, but for the edition of the catalog. */
    public static void assertSame(Path file, String actual) {
        assertExactly(file, withoutEdition(actual));
    }

    /** So that a changed fact changes the answers that rest on it, and no other file. */
    public static String withoutEdition(String text) {
        Edition edition = Workloads.CATALOG.edition();
        return text.replace(edition.version(), "@edition@")
                .replaceAll("(facts as of |\"asOf\" : \")" + edition.asOf(), "$1@asOf@");
    }

    /** The file must hold exactly this. */
    static void assertExactly(Path file, String actual) {
        if (isUpdate()) {
            write(file, actual);
        }
        assertThat(Files.exists(file))
                .as("%s is missing; run with -Dtests.update=true", file)
                .isTrue();
        assertThat(actual).as("%s", file).isEqualTo(read(file));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (NoSuchFileException e) {
            throw new AssertionError(file + " is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A YAML document as plain objects, where it is not ours to complain of. */
    public static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files with this ending below a folder, in the order of their names; there must be some. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files =
                    walk.filter(path -> name(path).endsWith(ending)).sorted().toList();
            assertThat(files).as("%s files in %s", ending, folder).isNotEmpty();
            return files;
        } catch (NoSuchFileException e) {
            throw new AssertionError(folder + " is missing, a folder with " + ending + " files", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workloads among the examples, but for policies, and for those that docs/ci.md and docs/import.md show. */
    public static List<Path> examples() {
        return files(EXAMPLES, ".yaml").stream()
                .filter(file -> !file.startsWith(POLICIES) && !file.startsWith(ADOPTION) && !file.startsWith(IMPORT))
                .toList();
    }

    public static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    /** Name of the folder a file is in. */
    public static String folder(Path file) {
        return name(Objects.requireNonNull(file.getParent()));
    }

    /** Path as it is written in results: with forward slashes. */
    public static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
