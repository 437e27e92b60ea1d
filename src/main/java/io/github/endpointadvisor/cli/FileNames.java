package io.github.endpointadvisor.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * One name for one file, however it is written: relative to the working folder where it lies below, with forward
 * slashes. Records, baselines and fingerprints go by it, and machines agree on it.
 */
final class FileNames {
    private FileNames() {}

    static String of(String given) {
        try {
            return of(Path.of(given));
        } catch (InvalidPathException e) {
            return given;
        }
    }

    static String of(Path file) {
        Path here = Path.of("").toAbsolutePath().normalize();
        Path whole = file.toAbsolutePath().normalize();
        Path name = whole.startsWith(here) && !whole.equals(here) ? here.relativize(whole) : file.normalize();
        return name.toString().isEmpty() ? "." : name.toString().replace('\\', '/');
    }
}
