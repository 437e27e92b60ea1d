package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.gate.DecisionRecord;
import java.util.List;
import java.util.Optional;

/** {@code --record} of {@code check}: the decision that was recorded, to tell what drifted from it. */
final class RecordOption {
    private final Arguments arguments;

    private Optional<String> file = Optional.empty();

    RecordOption(Arguments arguments) {
        this.arguments = arguments;
        arguments.value(
                "--record",
                "FILE",
                "The decision record of 'recommend --record': findings say what differs from it, and whether the"
                        + " workload, the facts of the catalog or the method changed.",
                given -> file = Optional.of(given));
    }

    List<String> files() {
        return file.stream().toList();
    }

    /** The record; complaints about it go to the input. */
    Optional<DecisionRecord> read(InputFiles input) {
        if (file.filter("-"::equals).isPresent()) {
            throw arguments.wrong("--record needs the name of a file; standard input is for workloads");
        }
        return file.isEmpty()
                ? Optional.empty()
                : input.read(file.get(), "a decision record; 'recommend --record' writes one", DecisionRecord::read);
    }
}
