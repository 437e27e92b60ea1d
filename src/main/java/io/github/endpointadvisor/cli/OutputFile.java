package io.github.endpointadvisor.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files whole or not at all. */
final class OutputFile {
    /** What a file is written with. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    private OutputFile() {}

    /** Beside the target first, so that an earlier file stays until the new one is complete. */
    static void replace(String file, Content content) throws IOException {
        Path target = path(file);
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        Path draft = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                content.write(writer);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Behind what is there, in one piece. */
    static void append(String file, String text) throws IOException {
        Files.writeString(
                path(file), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static Path path(String file) throws IOException {
        try {
            return Path.of(file).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new IOException("this cannot be the name of a file: " + e.getReason(), e);
        }
    }
}
