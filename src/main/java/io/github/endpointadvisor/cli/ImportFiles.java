package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files to import that arguments mean: a file is itself, a folder the files in it that are called like one. */
final class ImportFiles {
    /** What the names of plans, states, templates and exports end with. */
    static final List<String> ENDINGS = List.of(".json", ".jsonl", ".ndjson", ".tfstate");

    private final InputFiles input;
    private final List<Given> files = new ArrayList<>();

    /**
     * A file that is meant.
     *
     * @param folder the argument, where that is the folder in which it was found
     */
    record Given(String file, Optional<Path> folder) {
        /** Whether there may be other files beside it, which nobody meant. */
        boolean isFound() {
            return folder.isPresent();
        }
    }

    private ImportFiles(InputFiles input) {
        this.input = input;
    }

    /** In the order of the arguments; a folder without such a file is refused by the input. */
    static List<Given> of(List<String> arguments, InputFiles input) {
        ImportFiles found = new ImportFiles(input);
        arguments.forEach(found::add);
        return found.files;
    }

    private void add(String argument) {
        folder(argument)
                .ifPresentOrElse(
                        folder -> search(argument, folder), () -> files.add(new Given(argument, Optional.empty())));
    }

    private static Optional<Path> folder(String argument) {
        try {
            return argument.equals("-")
                    ? Optional.empty()
                    : Optional.of(Path.of(argument)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void search(String argument, Path folder) {
        FolderWalk walk = new FolderWalk(file ->
                ENDINGS.stream().anyMatch(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)::endsWith));
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            refuse(argument, "cannot be searched: " + e.getMessage());
        }
        if (walk.found().isEmpty()) {
            refuse(argument, "there is no file here that ends in " + String.join(", ", ENDINGS));
        }
        walk.found().stream().sorted().forEach(file -> files.add(new Given(FileNames.of(file), Optional.of(folder))));
    }

    private void refuse(String argument, String problem) {
        Complaints complaints = new Complaints(argument);
        complaints.add(InputCode.EA001, problem);
        input.refuse(complaints);
    }
}
