package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.inventory.TagFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --from}: what is in place, read from plans, states and exports instead of the workload file. */
final class FromOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Read what is in place from this Terraform plan or state, ARM template, its parameters, or"
                    + " export. May be repeated. A workload file given as well states the requirements.")
    private List<String> files = new ArrayList<>();

    List<String> files() {
        return List.copyOf(files);
    }

    boolean isGiven() {
        return !files.isEmpty();
    }

    /** Something has to be judged, standard input can be read once, and a name that is empty is a mistake. */
    void require(List<String> workloads) {
        if (workloads.isEmpty() && !isGiven()) {
            throw new ParameterException(
                    spec.commandLine(), "no file is named; name a workload file, or a plan or an export with --from");
        }
        if (files.stream().anyMatch(String::isBlank)) {
            throw new ParameterException(
                    spec.commandLine(), "--from names no file; give it a name, or omit the option");
        }
        if (files.contains("-") && workloads.contains("-")) {
            throw new ParameterException(
                    spec.commandLine(), "standard input is read once: by --from, or as a workload file");
        }
    }

    /** {@code tags} are the words of policies for them, which say which tags are read. */
    Imported read(Catalog catalog, InputFiles input, Set<String> tags) {
        return Imported.read(files, List.of(), TagFilter.meeting(tags), catalog, input);
    }
}
