package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.workload.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * The workload files that arguments mean: a file is itself, a folder or a pattern the workloads among the YAML and JSON
 * files in it, through links as well. Each file is named once.
 */
final class WorkloadFiles {
    private final Set<String> files = new LinkedHashSet<>();
    private final Set<String> passedOver = new LinkedHashSet<>();
    private final List<Complaints> missing = new ArrayList<>();
    private final Set<Path> seen = new LinkedHashSet<>();
    private final Set<String> expected;

    private WorkloadFiles(Set<String> expected) {
        this.expected = Set.copyOf(expected);
    }

    /** {@code expected} are names of files that were workloads once, whatever is in them now. */
    static WorkloadFiles of(List<String> arguments, Set<String> expected) {
        WorkloadFiles found = new WorkloadFiles(expected);
        arguments.forEach(found::add);
        return found;
    }

    List<String> files() {
        return List.copyOf(files);
    }

    /** Files of folders and patterns that are no workloads. */
    List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    /** Folders and patterns without a workload: a gate that looks at nothing must not pass. */
    List<Complaints> missing() {
        return List.copyOf(missing);
    }

    private void add(String argument) {
        Optional<Path> path = path(argument);
        if (argument.equals("-")) {
            files.add(argument);
        } else if (path.filter(Files::isRegularFile).isPresent()) {
            named(path.get());
        } else if (path.filter(Files::isDirectory).isPresent()) {
            search(argument, path.get(), file -> true);
        } else if (isPattern(argument)) {
            pattern(argument);
        } else {
            // the reader says what is wrong with it
            files.add(FileNames.of(argument));
        }
    }

    private void named(Path path) {
        if (seen.add(real(path))) {
            files.add(FileNames.of(path));
        }
    }

    /** Where links lead, so that no file is judged twice. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static boolean isPattern(String argument) {
        return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private void pattern(String argument) {
        String form = slashes(argument);
        int wild = (int) form.chars().takeWhile(c -> "*?[{".indexOf(c) < 0).count();
        int slash = form.lastIndexOf('/', wild);
        Optional<Path> start = path(slash < 0 ? "" : slash == 0 ? "/" : form.substring(0, slash));
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + form);
            PathMatcher inside = FileSystems.getDefault().getPathMatcher("glob:" + form.replace("**/", ""));
            start.ifPresentOrElse(
                    folder -> search(argument, folder, file -> matcher.matches(file) || inside.matches(file)),
                    () -> complain(argument, "there is no such folder"));
        } catch (PatternSyntaxException e) {
            complain(argument, "not a pattern of file names: " + e.getDescription());
        }
    }

    private void search(String argument, Path start, Predicate<Path> wanted) {
        List<Path> found = candidates(argument, start).stream().filter(wanted).toList();
        Set<Path> workloads =
                new LinkedHashSet<>(found.stream().filter(this::isWorkload).toList());
        found.stream().filter(file -> !workloads.contains(file)).forEach(file -> passedOver.add(FileNames.of(file)));
        workloads.forEach(this::named);
        if (workloads.isEmpty()) {
            complain(
                    argument,
                    found.isEmpty()
                            ? isPattern(argument)
                                    ? "no YAML or JSON file matches this"
                                    : "there is no YAML or JSON file in this folder"
                            : "no file here is a workload: none names services at its top");
        }
    }

    private boolean isWorkload(Path file) {
        if (expected.contains(FileNames.of(file))) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Sighting.isWorkload(in);
        } catch (IOException e) {
            // the reader says what is wrong with it
            return true;
        }
    }

    private List<Path> candidates(String argument, Path start) {
        FolderWalk walk = new FolderWalk(WorkloadFiles::isKind);
        try {
            Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            complain(argument, "cannot be searched: " + OutputFile.reason(e));
        }
        walk.failed().forEach(folder -> complain(folder.toString(), "cannot be searched"));
        return walk.found().stream().sorted().toList();
    }

    private static boolean isKind(Path file) {
        String name =
                Objects.requireNonNullElse(file.getFileName(), file).toString().toLowerCase(Locale.ROOT);
        boolean hidden = name.startsWith(".");
        return !hidden && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
    }

    private void complain(String argument, String problem) {
        Complaints complaints = new Complaints(argument);
        complaints.add(InputCode.EA001, problem);
        missing.add(complaints);
    }

    /** Empty for what can be no name of a file here, such as a pattern on Windows. */
    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String slashes(String name) {
        return name.replace('\\', '/');
    }
}
