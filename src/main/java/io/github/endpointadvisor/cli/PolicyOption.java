package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.workload.PolicyDocument;
import io.github.endpointadvisor.workload.PolicyReader;
import java.util.ArrayList;
import java.util.List;

/** {@code --policy}: what the organization says of all workloads of a run. */
final class PolicyOption {
    private final Arguments arguments;

    private List<String> files = new ArrayList<>();

    PolicyOption(Arguments arguments) {
        this.arguments = arguments;
        arguments.values(
                "--policy",
                "FILE",
                "Policy file applied to every workload in addition to its own policy. May be repeated.",
                given -> files = given);
    }

    List<String> files() {
        return List.copyOf(files);
    }

    /** Without all of its clauses known there is no advice: what is not read might forbid it. */
    List<PolicyDocument> read(Catalog catalog, InputFiles input) {
        PolicyReader reader = new PolicyReader(catalog);
        if (files.contains("-")) {
            throw arguments.wrong("--policy needs the name of a file; standard input is for workloads");
        }
        return files.stream()
                .flatMap(file -> input.read(file, "a policy file", reader::document).stream())
                .toList();
    }
}
