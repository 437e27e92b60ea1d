package io.github.endpointadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sees to it that a run writes over nothing that it reads, and not two things into one file. */
final class WriteTargets {
    private final Arguments arguments;
    private final Map<Object, String> taken = new HashMap<>();

    WriteTargets(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Files that the run reads. */
    WriteTargets reads(Collection<String> files) {
        files.stream()
                .filter(file -> !file.equals("-"))
                .forEach(file -> real(file).forEach(key -> taken.put(key, "which is read in this run")));
        return this;
    }

    /** A file that an option writes; nothing where there is none, or where it is standard output. */
    WriteTargets writes(String option, String file) {
        if (file.isEmpty() || file.equals("-")) {
            return this;
        }
        for (Object key : real(file)) {
            String before = taken.putIfAbsent(key, "which " + option + " writes as well");
            if (before != null) {
                throw arguments.wrong(option + " names " + file + ", " + before + "; name another file");
            }
        }
        return this;
    }

    /** What the file system knows the file by, so that hard links are one; nothing for what can be no file. */
    private static List<Object> real(String file) {
        List<Object> real = new ArrayList<>();
        try {
            Path path = Path.of(file).toAbsolutePath().normalize();
            real.add(path);
            real.set(0, path.toRealPath());
            Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class)
                            .fileKey())
                    .ifPresent(real::add);
        } catch (InvalidPathException | IOException e) {
            // not there yet, or never
            return real;
        }
        return real;
    }
}
