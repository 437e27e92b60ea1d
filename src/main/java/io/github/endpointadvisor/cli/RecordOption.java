package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.gate.DecisionRecord;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --record} of {@code check}: the decision that was recorded, to tell what drifted from it. */
final class RecordOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "The decision record of 'recommend --record': findings say what differs from it, and whether the"
                            + " workload, the facts of the catalog or the method changed.")
    private Optional<String> file = Optional.empty();

    List<String> files() {
        return file.stream().toList();
    }

    /** The record; complaints about it go to the input. */
    Optional<DecisionRecord> read(InputFiles input) {
        if (file.filter("-"::equals).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--record needs the name of a file; standard input is for workloads");
        }
        return file.isEmpty()
                ? Optional.empty()
                : input.read(file.get(), "a decision record; 'recommend --record' writes one", DecisionRecord::read);
    }
}
