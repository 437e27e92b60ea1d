package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.gate.Baseline;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.report.BaselineJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --baseline}: the findings of an earlier day, which do not fail the gate; written only when asked for. */
final class BaselineOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings that this file holds are known and do not fail the gate.")
    private String file = "";

    @Option(
            names = "--update-baseline",
            description =
                    "Write all findings of this run to the file that --baseline names, so that only new ones fail.")
    private boolean update;

    /** The baseline to hold findings against; complaints about it go to the input. */
    Optional<Baseline> read(InputFiles input) {
        if (update && file.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--update-baseline needs --baseline FILE, the file to write");
        }
        if (file.equals("-")) {
            throw new ParameterException(
                    spec.commandLine(), "--baseline takes the name of a file; standard input is for workloads");
        }
        return file.isEmpty() || (update && !Files.exists(Path.of(file)))
                ? Optional.empty()
                : input.read(file, "a baseline; --update-baseline writes one", Baseline::read);
    }

    /** The findings of this run as the baseline of the next, if asked for; files that it did not look at stay in it. */
    Optional<Baseline> written(List<Finding> findings, List<String> files, Optional<Baseline> earlier)
            throws IOException {
        if (!update) {
            return Optional.empty();
        }
        Set<String> looked = Set.copyOf(files);
        Baseline next = Baseline.of(
                FileNames.of(file),
                findings,
                earlier,
                entry -> !looked.contains(entry.file()) && Files.exists(Path.of(entry.file())));
        OutputFile.replace(file, out -> BaselineJson.write(next, Version.tool(), out));
        return Optional.of(next);
    }
}
