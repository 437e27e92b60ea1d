package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
import io.github.endpointadvisor.workload.Assignment;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.Workload;
import io.github.endpointadvisor.workload.WorkloadReader;
import io.github.endpointadvisor.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;

/** {@code --what-if}: facts that all files of a run are read with once more, and what is wrong with these facts. */
final class WhatIfOption {
    private static final String NAME = "--what-if";

    /** A workload in which facts were changed. */
    record Changed(List<String> changes, Workload workload) {}

    private final Arguments arguments;

    private List<String> facts = new ArrayList<>();

    private final Map<String, Complaints> complaints = new LinkedHashMap<>();
    private final TreeSet<Integer> fitted = new TreeSet<>();

    WhatIfOption(Arguments arguments) {
        this.arguments = arguments;
        arguments.values(
                NAME,
                "PATH=VALUE",
                "Also answer for the workload with this fact changed, side by side: services.NAME.KEY,"
                        + " or a path from the top such as network.dns. An empty value removes the key. May be"
                        + " repeated; all changes apply together.",
                given -> facts = given);
    }

    /** What is wrong with the values, each under its own argument. */
    List<Complaints> complaints() {
        return List.copyOf(complaints.values());
    }

    /** The facts to set; a malformed argument ends the run. */
    List<Assignment> assignments() {
        List<Assignment> assignments = new ArrayList<>();
        for (String argument : facts) {
            if (!Assignment.isWellFormed(argument)) {
                throw wrong(argument, "expected PATH=VALUE, as in services.orders-db.onPremises=true");
            }
            Complaints own = new Complaints(NAME + " " + argument);
            Assignment.of(argument, assignments.size(), own).ifPresent(assignments::add);
            if (own.any()) {
                complaints.put(argument, own);
            }
        }
        return assignments;
    }

    /** The file with every fact set that means something in it; empty if none does, or the outcome is not valid. */
    Optional<Changed> changed(Document document, List<Assignment> assignments, WorkloadReader reader) {
        YamlMap tree = document.tree();
        List<Assignment> fitting = new ArrayList<>();
        for (Assignment assignment : assignments) {
            Optional<YamlMap> next = assignment.applied(tree, document.workload());
            if (next.isPresent()) {
                tree = next.get();
                fitting.add(assignment);
                fitted.add(assignment.number());
            }
        }
        return fitting.isEmpty()
                ? Optional.empty()
                : read(tree, fitting, document.workload().file(), reader);
    }

    /** A path that means nothing in any of the files is a mistake, and ends the run. */
    void refuseMisfits(List<Document> documents, List<Assignment> assignments) {
        assignments.stream()
                .filter(assignment -> !fitted.contains(assignment.number()))
                .findFirst()
                .ifPresent(assignment -> {
                    throw wrong(assignment.argument(), assignment.misfit(documents));
                });
    }

    private Optional<Changed> read(YamlMap tree, List<Assignment> fitting, String file, WorkloadReader reader) {
        Complaints found = new Complaints(file);
        Optional<Document> changed = reader.document(tree, found);
        found.sorted().forEach(diagnostic -> complain(diagnostic, fitting));
        return changed.map(document ->
                new Changed(fitting.stream().map(Assignment::argument).toList(), document.workload()));
    }

    /** The file was right before: whatever is wrong now is about the facts, and is told under their name. */
    private void complain(Diagnostic diagnostic, List<Assignment> fitting) {
        Optional<Assignment> culprit = diagnostic.position().stream()
                .flatMapToInt(at -> Assignment.numberAt(at).stream())
                .boxed()
                .flatMap(number -> fitting.stream().filter(assignment -> assignment.number() == number))
                .findFirst();
        String arguments = culprit.map(Assignment::argument)
                .orElseGet(
                        () -> fitting.stream().map(Assignment::argument).collect(Collectors.joining(" " + NAME + " ")));
        String place = culprit.isPresent()
                ? ""
                : diagnostic
                        .position()
                        .map(at -> "in " + diagnostic.file() + ":" + at.line() + ":" + at.column() + ", ")
                        .orElse("");
        complaints
                .computeIfAbsent(arguments, name -> new Complaints(NAME + " " + name))
                .add(diagnostic.code(), place + diagnostic.message());
    }

    private ParameterException wrong(String argument, String problem) {
        return arguments.wrong(NAME + " " + argument + ": " + problem);
    }
}
