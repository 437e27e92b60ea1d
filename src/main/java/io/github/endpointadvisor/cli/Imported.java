package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What plans, states and exports hold, all of them together. */
final class Imported {
    private final Catalog catalog;
    private final InputFiles input;
    private final Inventory inventory;
    private final Intake intake;
    private final List<String> names = new ArrayList<>();
    private boolean passedOver;

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
        return of(ImportFiles.of(arguments, input), parameters, tags, catalog, input);
    }

    /** The same for files alone. */
    static Imported of(
            List<ImportFiles.Given> files, List<String> parameters, TagFilter tags, Catalog catalog, InputFiles input) {
        Imported imported = new Imported(tags, catalog, input);
        files.forEach(file -> imported.read(file.file(), file.isFound()));
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

    /** What was not read: silence would be taken for a file that has no more. */
    List<String> unread() {
        return inventory.unread();
    }

    List<Gone> gone() {
        return Drafting.gone(inventory);
    }

    /** Where a workload comes from, as the comment at its top. */
    List<String> head(Draft draft) {
        return List.of(
                SchemaLine.TEXT,
                "From " + String.join(", ", names) + ": " + counts(draft),
                "No file says onPremises, dataGbPerMonth, granularity, privateIp, importance or budget: add what you"
                        + " require");
    }

    /** What was read, and what stays open. */
    List<String> summary(Draft draft) {
        List<String> lines = new ArrayList<>();
        lines.add((names.size() == 1 ? "1 file" : names.size() + " files") + ": " + counts(draft));
        lines.addAll(draft.notes());
        return lines;
    }

    /** How much was read, and how much of it is there to write. */
    String counts(Draft draft) {
        return resources() + ", " + services(draft);
    }

    /** The draft, if nothing is wrong with the files; there must be a service in them. */
    Optional<Draft> required(boolean grouping) {
        Optional<Draft> draft = input.refused().isEmpty() ? draft(grouping) : Optional.empty();
        if (input.refused().isEmpty() && draft.isEmpty()) {
            refuseNothing();
        }
        return draft;
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

    private void addParameters(String file) {
        input.read(file, "the parameters of a template", (in, complaints) -> {
            intake.readParameters(in, complaints);
            return Optional.of(file);
        });
    }

    /** Whether there is something in a folder that nobody meant. */
    boolean isPassedOver() {
        return passedOver;
    }

    private static boolean isOther(Diagnostic diagnostic) {
        return diagnostic.code() == InputCode.EA026;
    }

    /** In a folder there may be other files as well. */
    private void read(String file, boolean found) {
        names.add(input.name(file));
        input.read(file, "a plan, a state or an export", (in, complaints) -> {
            Complaints own = new Complaints(complaints.file());
            intake.read(in, found, own);
            passedOver |= found && (own.sorted().stream().anyMatch(Imported::isOther) || intake.hasParametersAlone());
            own.sorted().stream()
                    .filter(it -> !found || !isOther(it))
                    .forEach(it -> it.position()
                            .ifPresentOrElse(
                                    at -> complaints.add(it.code(), at, it.message()),
                                    () -> complaints.add(it.code(), it.message())));
            return Optional.of(file);
        });
    }
}
