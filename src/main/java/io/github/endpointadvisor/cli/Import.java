package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.inventory.Draft;
import io.github.endpointadvisor.inventory.DraftYaml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: the workload that plans, states and exports describe. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes a workload file from Terraform plans and states, exports of Azure, and resolved templates.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  terraform show -json plan.out | endpoint-advisor import -o workload.yaml -",
            "  endpoint-advisor import -o workload.yaml terraform.tfstate",
            "  az resource list | endpoint-advisor import -",
            "",
            "What is read from which kind of file: endpoint-advisor explain import"
        })
final class Import implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the workload to this file, whole or not at all; - is standard output.")
    private String output = "-";

    @Option(names = "--group", description = "Make one entry of services that are alike, with their count.")
    private boolean group;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of any of these kinds, told apart by their content; all of them are one workload."
                    + " - is standard input.")
    private List<String> files = new ArrayList<>();

    Import(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Catalog catalog = new Catalog();
        InputFiles input = new InputFiles(console, InputFiles.STANDARD_INPUT);
        Imported imported = Imported.read(files, catalog, input);
        Optional<Draft> draft = input.refused().isEmpty() ? imported.draft(group) : Optional.empty();
        if (input.refused().isEmpty() && draft.isEmpty()) {
            imported.refuseNothing();
        }
        input.refused().forEach(complaints ->
                complaints.sorted().forEach(diagnostic -> console.err().println(diagnostic.render())));
        console.err().flush();
        if (draft.isEmpty()) {
            return ExitCode.INVALID_INPUT;
        }
        String text = DraftYaml.of(draft.get(), List.of("From " + input.name(files.get(0))));
        if (output.equals("-")) {
            console.out().write(text);
            console.out().flush();
        } else {
            OutputFile.replace(output, out -> out.write(text));
        }
        return ExitCode.DONE;
    }
}
