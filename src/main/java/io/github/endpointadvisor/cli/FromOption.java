package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.inventory.TagFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code --from}: what is in place, read from plans, states and exports instead of the workload file. */
final class FromOption {
    private final Arguments arguments;

    private List<String> files = new ArrayList<>();

    FromOption(Arguments arguments) {
        this.arguments = arguments;
        arguments.values(
                "--from",
                "FILE",
                "Read what is in place from this Terraform plan or state, ARM template, its parameters, or"
                        + " export. May be repeated. A workload file given as well states the requirements.",
                given -> files = given);
    }

    List<String> files() {
        return List.copyOf(files);
    }

    boolean isGiven() {
        return !files.isEmpty();
    }

    /** Something has to be judged, standard input can be read once, and a name that is empty is a mistake. */
    void require(List<String> workloads) {
        if (workloads.isEmpty() && !isGiven()) {
            throw arguments.wrong("no file is named; name a workload file, or a plan or an export with --from");
        }
        if (files.stream().anyMatch(String::isBlank)) {
            throw arguments.wrong("--from names no file; give it a name, or omit the option");
        }
        if (files.contains("-") && workloads.contains("-")) {
            throw arguments.wrong("standard input is read once: by --from, or as a workload file");
        }
    }

    /** {@code tags} are the words of policies for them, which say which tags are read. */
    Imported read(Catalog catalog, InputFiles input, Set<String> tags) {
        return Imported.read(files, List.of(), TagFilter.meeting(tags), catalog, input);
    }
}
