package io.github.endpointadvisor.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes files whole or not at all. */
final class OutputFile {
    /** What a file is written with. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    private static final int MOST_LINKS = 40;

    /** What a signal must not leave behind; a draft that has become the target may by now be another run's. */
    private static final Set<Path> DRAFTS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> DRAFTS.forEach(OutputFile::discard)));
    }

    private OutputFile() {}

    /** To the file of this name, or to standard output for {@code -}. */
    static void write(String file, Console console, Content content) throws IOException {
        if (file.equals("-")) {
            content.write(console.out());
            console.out().flush();
        } else {
            replace(file, content);
        }
    }

    /** Beside the target first, so that an earlier file stays until the new one is complete. */
    static void replace(String file, Content content) throws IOException {
        Path target = target(file);
        if (Files.isDirectory(target)) {
            throw new IOException(file + " is a folder");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // a pipe or a device takes what it is given, and must stay what it is
            write(target, content);
            return;
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        Path draft = draft(target);
        DRAFTS.add(draft);
        try {
            keepMode(target, draft);
            write(draft, content);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            DRAFTS.remove(draft);
        } finally {
            discard(draft);
        }
    }

    private static void discard(Path draft) {
        if (DRAFTS.remove(draft)) {
            draft.toFile().delete();
        }
    }

    /** What a link leads to, even if it is not there yet. */
    private static Path target(String file) throws IOException {
        Path path = path(file);
        for (int links = 0; Files.isSymbolicLink(path) && links < MOST_LINKS; links++) {
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        if (Files.isSymbolicLink(path)) {
            throw new IOException("the links of " + file + " lead in a circle");
        }
        return Files.exists(path) ? path.toRealPath() : path;
    }

    /** Who may read the file is for its owner to say, and not for us to change. */
    private static void keepMode(Path target, Path draft) throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
        }
    }

    /** A new file with the permissions that new files have; a temporary one would be for the user alone. */
    private static Path draft(Path target) throws IOException {
        for (int i = 0; ; i++) {
            try {
                return Files.createFile(target.resolveSibling("." + target.getFileName() + "." + i + ".tmp"));
            } catch (NoSuchFileException | AccessDeniedException e) {
                throw new IOException("no file can be made in " + target.getParent(), e);
            } catch (FileAlreadyExistsException e) {
                // left by a run that was killed: the next number
            }
        }
    }

    private static void write(Path file, Content content) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
            content.write(writer);
        }
    }

    /** Behind what is there, in one piece. */
    static void append(String file, String text) throws IOException {
        Files.writeString(
                path(file), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Why a file cannot be read or written: some exceptions say no more than its name. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof NoSuchFileException missing) {
            return "there is no folder for " + missing.getFile();
        }
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason() + ": " + file.getFile()
                : String.valueOf(e.getMessage());
    }

    static Path path(String file) throws IOException {
        try {
            return Path.of(file).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new IOException("this cannot be the name of a file: " + e.getReason(), e);
        }
    }
}
