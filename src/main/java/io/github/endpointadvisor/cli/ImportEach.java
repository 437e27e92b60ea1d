package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.cli.ImportFiles.Given;
import io.github.endpointadvisor.inventory.Draft;
import io.github.endpointadvisor.inventory.TagFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code import --each}: a workload for each file; one that cannot be used keeps no other from being written. */
final class ImportEach {
    /** What a draft becomes. */
    interface Form {
        String of(Imported imported, Draft draft);
    }

    private final Arguments arguments;
    private final Console console;
    private final Catalog catalog = new Catalog();
    private final TagFilter tags;
    private final boolean grouping;
    private final Form form;
    private int written;
    private int refused;

    ImportEach(Arguments arguments, Console console, TagFilter tags, boolean grouping, Form form) {
        this.arguments = arguments;
        this.console = console;
        this.tags = tags;
        this.grouping = grouping;
        this.form = form;
    }

    /** The exit code. */
    int run(List<String> arguments, String folder, String ending) throws IOException {
        requireFolder(folder);
        InputFiles input = new InputFiles(console, InputFiles.STANDARD_INPUT);
        Map<String, List<Given>> targets = targets(ImportFiles.of(arguments, input), folder, ending);
        targets.keySet().forEach(this::requireNew);
        input.complain();
        refused = input.refused().size();
        for (Map.Entry<String, List<Given>> target : targets.entrySet()) {
            write(target.getKey(), target.getValue());
        }
        console.say("Wrote " + written + (written == 1 ? " workload file" : " workload files") + " to " + folder
                + (refused == 0 ? "" : "; " + refused + (refused == 1 ? " file" : " files") + " cannot be used"));
        return refused == 0 ? ExitCode.DONE : ExitCode.INVALID_INPUT;
    }

    private Map<String, List<Given>> targets(List<Given> files, String folder, String ending) {
        try {
            return ImportTargets.of(files, folder, ending);
        } catch (ImportTargets.Clash e) {
            throw arguments.wrong(String.valueOf(e.getMessage()), e);
        } catch (InvalidPathException e) {
            throw arguments.wrong("'" + e.getInput() + "' cannot be the name of a file: " + e.getReason(), e);
        }
    }

    private void requireFolder(String folder) {
        if (folder.equals("-")) {
            throw arguments.wrong("--each writes a file for each input; name a folder for them with --output");
        }
        if (exists(folder) && !Files.isDirectory(Path.of(folder))) {
            throw arguments.wrong("--output names " + folder + ", which is no folder, as --each needs it");
        }
    }

    /** People add to workloads what no import can know. */
    private void requireNew(String target) {
        if (exists(target)) {
            throw arguments.wrong(
                    target + " exists and is not overwritten; move it, or name another folder with --output");
        }
    }

    private static boolean exists(String file) {
        try {
            return Files.exists(Path.of(file), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void write(String target, List<Given> files) throws IOException {
        InputFiles input = new InputFiles(console, InputFiles.STANDARD_INPUT);
        Imported imported = Imported.of(files, List.of(), tags, catalog, input);
        if (input.refused().isEmpty() && imported.isPassedOver()) {
            return;
        }
        Optional<Draft> draft = imported.required(grouping);
        input.complain();
        if (draft.isEmpty()) {
            refused++;
            return;
        }
        Files.createDirectories(
                Optional.ofNullable(OutputFile.path(target).getParent()).orElseThrow());
        OutputFile.replace(target, out -> out.write(form.of(imported, draft.get())));
        written++;
        console.say(target + ": " + imported.counts(draft.get()));
        draft.get().notes().forEach(note -> console.say(target + ": " + note));
    }
}
