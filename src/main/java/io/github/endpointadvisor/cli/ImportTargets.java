package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.cli.ImportFiles.Given;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the workload of each file goes: under the name of the file, in the folders that it has below the folder that an
 * argument names. Files that are named themselves keep the folders below the one that all of them share.
 */
final class ImportTargets {
    private static final String JSON = ".json";
    private static final String PARAMETERS = ".parameters.json";

    private final String output;
    private final String ending;
    private final Optional<Path> shared;
    private final Map<String, List<Given>> byTarget = new LinkedHashMap<>();
    private final Map<Path, List<Given>> byFile = new HashMap<>();

    /** Two files that would become one. */
    static final class Clash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Clash(String one, String other, String target) {
            super(one + " and " + other + " would both be written to " + target
                    + "; import them in separate runs, with a folder each");
        }
    }

    private ImportTargets(List<Given> files, String output, String ending) {
        this.output = output;
        this.ending = ending;
        shared = files.stream()
                .filter(file -> !file.isFound())
                .map(file -> absolute(file.file()).getParent())
                .reduce(ImportTargets::common);
    }

    /**
     * The files of each workload by the file it goes to; the parameters of a template go with it.
     *
     * @param ending of the names of the files to write
     * @throws Clash if two files would become one
     * @throws InvalidPathException if one can be no file
     */
    static Map<String, List<Given>> of(List<Given> files, String output, String ending) {
        ImportTargets targets = new ImportTargets(files, output, ending);
        Set<Path> all = files.stream().map(file -> absolute(file.file())).collect(Collectors.toSet());
        Map<Boolean, List<Given>> ofTemplates = files.stream()
                .collect(Collectors.partitioningBy(file ->
                        template(absolute(file.file())).filter(all::contains).isPresent()));
        ofTemplates.getOrDefault(false, List.of()).forEach(targets::add);
        ofTemplates.getOrDefault(true, List.of()).forEach(targets::addParameters);
        return targets.byTarget;
    }

    private void add(Given file) {
        Path path = absolute(file.file());
        String target = target(path, file);
        List<Given> own = new ArrayList<>(List.of(file));
        List<Given> before = byTarget.putIfAbsent(target, own);
        if (before != null && !absolute(before.get(0).file()).equals(path)) {
            throw new Clash(before.get(0).file(), file.file(), target);
        }
        byFile.putIfAbsent(path, own);
    }

    private void addParameters(Given file) {
        template(absolute(file.file()))
                .map(byFile::get)
                .filter(files -> !files.contains(file))
                .ifPresent(files -> files.add(file));
    }

    /** The template that a parameter file is called after; empty for any other file. */
    private static Optional<Path> template(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(PARAMETERS)
                ? Optional.of(file.resolveSibling(name.substring(0, name.length() - PARAMETERS.length()) + JSON))
                : Optional.empty();
    }

    private String target(Path file, Given given) {
        Path name = given.folder()
                .map(folder -> absolute(folder.toString()))
                .or(() -> shared)
                .filter(file::startsWith)
                .map(folder -> folder.relativize(file))
                .orElse(file.getFileName());
        return output
                + (output.endsWith("/") ? "" : "/")
                + plain(name.toString().replace('\\', '/'))
                + ending;
    }

    private static String plain(String name) {
        return ImportFiles.ENDINGS.stream()
                .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                .findFirst()
                .map(it -> name.substring(0, name.length() - it.length()))
                .orElse(name);
    }

    private static Path common(Path one, Path other) {
        Path common = one;
        while (common.getParent() != null && !other.startsWith(common)) {
            common = common.getParent();
        }
        return common;
    }

    private static Path absolute(String file) {
        return Path.of(file).toAbsolutePath().normalize();
    }
}
