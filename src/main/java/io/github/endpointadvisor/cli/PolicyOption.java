package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.workload.PolicyDocument;
import io.github.endpointadvisor.workload.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --policy}: what the organization says of all workloads of a run. */
final class PolicyOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Policy file applied to every workload in addition to its own policy. May be repeated.")
    private List<String> files = new ArrayList<>();

    List<String> files() {
        return List.copyOf(files);
    }

    /** Without all of its clauses known there is no advice: what is not read might forbid it. */
    List<PolicyDocument> read(Catalog catalog, InputFiles input) {
        PolicyReader reader = new PolicyReader(catalog);
        if (files.contains("-")) {
            throw new ParameterException(
                    spec.commandLine(), "--policy needs the name of a file; standard input is for workloads");
        }
        return files.stream()
                .flatMap(file -> input.read(file, "a policy file", reader::document).stream())
                .toList();
    }
}
