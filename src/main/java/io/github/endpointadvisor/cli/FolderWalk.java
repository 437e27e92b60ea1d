package io.github.endpointadvisor.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds files below a folder; hidden folders, such as that of Git, hold nothing that people write. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Predicate<Path> wanted;
    private final List<Path> found = new ArrayList<>();
    private final List<Path> failed = new ArrayList<>();
    private Optional<Path> start = Optional.empty();

    FolderWalk(Predicate<Path> wanted) {
        this.wanted = wanted;
    }

    List<Path> found() {
        return found;
    }

    /** Folders that could not be looked into. */
    List<Path> failed() {
        return failed;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean first = start.isEmpty();
        start = start.or(() -> Optional.of(folder));
        String name = String.valueOf(folder.getFileName());
        boolean hidden = name.startsWith(".") || name.equals("node_modules");
        return first || !hidden ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (wanted.test(file) && !attributes.isOther()) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** A link that leads nowhere is for the reader to complain of; one that leads back adds nothing. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (!(e instanceof FileSystemLoopException)) {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                failed.add(file);
            } else if (wanted.test(file)) {
                found.add(file);
            }
        }
        return FileVisitResult.CONTINUE;
    }
}
