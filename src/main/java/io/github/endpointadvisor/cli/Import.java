package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.inventory.Draft;
import io.github.endpointadvisor.inventory.DraftYaml;
import io.github.endpointadvisor.inventory.TagFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code import}: the workload that plans, states and exports describe. */
final class Import implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments;
    private String output = "-";
    private Optional<String> name = Optional.empty();
    private boolean each;
    private boolean group;
    private List<String> tags = new ArrayList<>();
    private boolean json;
    private List<String> parameters = new ArrayList<>();
    private List<String> files = new ArrayList<>();

    Import(Console console) {
        this.console = console;
        arguments = new Arguments(
                "import",
                this,
                "Write a workload file from Terraform plans and states, Bicep and ARM templates, and Azure exports.",
                "  endpoint-advisor import -o workload.yaml plan.json",
                "  terraform show -json | endpoint-advisor import --name shop -",
                "  bicep build main.bicep && endpoint-advisor import main.json --parameters prod.parameters.json",
                "  endpoint-advisor import --each -o workloads stacks/*/plan.json",
                "  az graph query -q 'resources' --first 1000 | endpoint-advisor import -",
                "",
                "What is read, and what is inferred: endpoint-advisor explain import");
        arguments.value(
                "-o",
                "--output",
                "FILE",
                "Write the workload to this file (all of it or nothing); - is standard output. With --each,"
                        + " the folder to write to.",
                given -> output = given);
        arguments.value("--name", "NAME", "Name of the workload.", given -> name = Optional.of(given));
        arguments.flag(
                "--each",
                "Write a workload for each file, named like it, into the folder of --output. No file is"
                        + " overwritten.",
                () -> each = true);
        arguments.flag("--group", "Combine services that are alike into one entry with a count.", () -> group = true);
        arguments.values(
                "--tag",
                "KEY",
                "Copy this tag of the resources to the services, as KEY=VALUE. May be repeated. Other tags are"
                        + " not read.",
                given -> tags = given);
        arguments.values(
                "--parameters",
                "FILE",
                "Parameters of the template among the files, as JSON. May be repeated; the last value counts.",
                given -> parameters = given);
        arguments.arguments(
                "0..*",
                "1..*",
                "FILE",
                "Plans, states, templates and exports, recognized by content, or folders of"
                        + " them; together they are one workload. - is standard input.",
                given -> files = given);
        arguments.value(
                "-f",
                "--format",
                "FORMAT",
                "Output format: yaml, with comments on where facts come from, or json. Default: yaml.",
                this::format);
    }

    static CommandSpec command(Console console) {
        return new Import(console).arguments.spec();
    }

    void format(String word) {
        if (!word.equalsIgnoreCase("yaml") && !word.equalsIgnoreCase("json")) {
            throw arguments.wrong("unknown format '" + word + "' of import; expected one of: yaml, json");
        }
        json = word.equalsIgnoreCase("json");
    }

    @Override
    public Integer call() throws IOException {
        requireTags();
        if (each) {
            requireNothingOfOne();
            return new ImportEach(arguments, console, TagFilter.copying(tags), group, this::text)
                    .run(files, output, json ? ".json" : ".yaml");
        }
        new WriteTargets(arguments).reads(files).reads(parameters).writes("--output", output);
        InputFiles input = new InputFiles(console, InputFiles.STANDARD_INPUT);
        Imported imported = Imported.read(files, parameters, TagFilter.copying(tags), new Catalog(), input);
        Optional<Draft> draft = imported.required(group);
        input.complain();
        if (draft.isPresent()) {
            write(imported, draft.get());
        }
        console.err().flush();
        return draft.isPresent() ? ExitCode.DONE : ExitCode.INVALID_INPUT;
    }

    private void requireTags() {
        tags.stream().filter(key -> !TagFilter.isKey(key)).findFirst().ifPresent(key -> {
            throw arguments.wrong("--tag takes the key of a tag, not " + Excerpt.quoted(key)
                    + (key.indexOf('=') < 0 ? "" : "; leave out the value"));
        });
    }

    private void write(Imported imported, Draft draft) throws IOException {
        Draft named = name.map(draft::named).orElse(draft);
        String text = text(imported, named);
        OutputFile.write(output, console, out -> out.write(text));
        imported.summary(named).forEach(console::say);
    }

    private String text(Imported imported, Draft draft) {
        return json ? DraftYaml.json(draft) : DraftYaml.of(draft, imported.head(draft));
    }

    /** What holds for one workload cannot be meant for each. */
    private void requireNothingOfOne() {
        if (name.isPresent()) {
            throw arguments.wrong("--name is the name of one workload, and --each writes several; omit one of them");
        }
        if (!parameters.isEmpty()) {
            throw arguments.wrong(
                    "--parameters belongs to one template; with --each, the parameters of NAME.json are those in"
                            + " NAME.parameters.json beside it");
        }
        if (files.contains("-")) {
            throw arguments.wrong("standard input has no name to call a file after; --each needs files or folders");
        }
    }
}
