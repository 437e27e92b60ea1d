package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.intake.Intake;
import io.github.endpointadvisor.inventory.Draft;
import io.github.endpointadvisor.inventory.Drafting;
import io.github.endpointadvisor.inventory.Gone;
import io.github.endpointadvisor.inventory.Inventory;
import io.github.endpointadvisor.inventory.TagFilter;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.SchemaLine;
import io.github.endpointadvisor.workload.WorkloadReader;
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

/** What plans, states and exports hold, all of them together. */
final class Imported {
    private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".ndjson", ".tfstate");

    private final Catalog catalog;
    private final InputFiles input;
    private final Inventory inventory;
    private final Intake intake;
    private final List<String> names = new ArrayList<>();

    private Imported(TagFilter tags, Catalog catalog, InputFiles input) {
        this.catalog = catalog;
        this.input = input;
        inventory = new Inventory(catalog, tags);
        intake = new Intake(catalog, inventory);
    }

    /**
     * Reads files, and the files in folders, as well as parameters of a template among them; what is wrong with them is
     * refused by the input.
     */
    static Imported read(
            List<String> arguments, List<String> parameters, TagFilter tags, Catalog catalog, InputFiles input) {
        Imported imported = new Imported(tags, catalog, input);
        arguments.forEach(imported::add);
        parameters.forEach(imported::addParameters);
        imported.intake.settle().forEach(input::refuse);
        return imported;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    Intake intake() {
        return intake;
    }

    Inventory inventory() {
        return inventory;
    }

    /** Empty where there is no service. */
    Optional<Draft> draft(boolean grouping) {
        return Drafting.of(catalog, inventory, new Position(1, 1, 1), grouping);
    }

    /** That tags which a policy names are not read. */
    Optional<String> untoldTags() {
        return inventory.untoldTags();
    }

    List<Gone> gone() {
        return Drafting.gone(inventory);
    }

    /** Where a workload comes from, as the comment at its top. */
    List<String> head(Draft draft) {
        return List.of(
                SchemaLine.TEXT,
                "From " + String.join(", ", names) + ": " + resources() + ", " + services(draft),
                "No file says onPremises, dataGbPerMonth, granularity, privateIp, importance or budget: add what you"
                        + " require");
    }

    /** What was read, and what stays open. */
    List<String> summary(Draft draft) {
        List<String> lines = new ArrayList<>();
        lines.add(
                (names.size() == 1 ? "1 file" : names.size() + " files") + ": " + resources() + ", " + services(draft));
        lines.addAll(draft.notes());
        return lines;
    }

    private static String services(Draft draft) {
        return draft.services() == 1 ? "1 service" : draft.services() + " services";
    }

    private String resources() {
        return inventory.resources() == 1 ? "1 resource" : inventory.resources() + " resources";
    }

    /** Says that there is no service. */
    String nothing() {
        return String.join(", ", names) + ": no service among " + resources();
    }

    /** Refuses the files, for want of a service. */
    void refuseNothing() {
        Complaints complaints = new Complaints(names.isEmpty() ? "-" : names.get(0));
        complaints.add(
                InputCode.EA012,
                "no service among " + resources() + "; a workload needs at least one of a type that import reads");
        input.refuse(complaints);
    }

    /** The draft as a workload. */
    Optional<Document> document(WorkloadReader reader) {
        Complaints complaints = new Complaints(names.isEmpty() ? "-" : names.get(0));
        Optional<Document> document = draft(false).flatMap(draft -> reader.document(draft.tree(), complaints));
        if (complaints.any()) {
            input.refuse(complaints);
        }
        return document;
    }

    private void add(String argument) {
        Optional<Path> folder = folder(argument);
        if (folder.isPresent()) {
            files(argument, folder.get()).forEach(file -> read(FileNames.of(file), true));
        } else {
            read(argument, false);
        }
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

    private List<Path> files(String argument, Path folder) {
        FolderWalk walk = new FolderWalk(file ->
                ENDINGS.stream().anyMatch(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)::endsWith));
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            refuse(argument, "cannot be searched: " + e.getMessage());
        }
        List<Path> found = walk.found().stream().sorted().toList();
        if (found.isEmpty()) {
            refuse(argument, "there is no file here that ends in " + String.join(", ", ENDINGS));
        }
        return found;
    }

    private void refuse(String argument, String problem) {
        Complaints complaints = new Complaints(argument);
        complaints.add(InputCode.EA001, problem);
        input.refuse(complaints);
    }

    private void addParameters(String file) {
        input.read(file, "the parameters of a template", (in, complaints) -> {
            intake.readParameters(in, complaints);
            return Optional.of(file);
        });
    }

    /** In a folder there may be other files as well. */
    private void read(String file, boolean found) {
        names.add(input.name(file));
        input.read(file, "a plan, a state or an export", (in, complaints) -> {
            Complaints own = new Complaints(complaints.file());
            intake.read(in, found, own);
            own.sorted().stream()
                    .filter(it -> !found || it.code() != InputCode.EA026)
                    .forEach(it -> it.position()
                            .ifPresentOrElse(
                                    at -> complaints.add(it.code(), at, it.message()),
                                    () -> complaints.add(it.code(), it.message())));
            return Optional.of(file);
        });
    }
}
