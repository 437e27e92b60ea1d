package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.diagnostic.Origin;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.intake.TerraformSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code --source}: findings of a plan stand where the resource is written. */
final class SourceOption {
    private Optional<String> folder = Optional.empty();

    SourceOption(Arguments arguments) {
        arguments.value(
                "--source",
                "DIR",
                "Folder of the root module of a plan: findings are reported at the resources in its .tf files, so"
                        + " that annotations appear in a pull request.",
                given -> folder = Optional.of(given));
    }

    Optional<String> folder() {
        return folder;
    }

    private Optional<TerraformSource> source(Imported imported) {
        return folder.map(
                it -> new TerraformSource(Path.of(it), imported.intake().modules(), imported.inventory()));
    }

    /** File and line of a resource by its address; empty where it is not found, or nobody asked. */
    Function<String, Optional<String>> places(Imported imported) {
        Optional<TerraformSource> source = source(imported);
        return address -> source.flatMap(it -> it.find(address, List.of()))
                .map(line -> FileNames.of(line.file()) + ":" + line.at().line());
    }

    /** The findings, each in the file it is about. */
    List<Finding> placed(List<Finding> findings, Imported imported) {
        Optional<TerraformSource> source = source(imported);
        List<Finding> placed = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Origin> origin = finding.at().flatMap(at -> at.origin());
            placed.add(origin.map(it -> placed(finding, it, source)).orElse(finding));
        }
        return placed;
    }

    private static Finding placed(Finding finding, Origin origin, Optional<TerraformSource> source) {
        Optional<TerraformSource.Line> line = source.flatMap(it -> it.find(origin.address(), facts(finding)));
        return line.map(it -> finding.in(FileNames.of(it.file()), it.at().of(origin)))
                .orElseGet(() -> finding.in(origin.file(), finding.at().orElseThrow()));
    }

    /** The last keys of the facts that the finding rests on. */
    private static List<String> facts(Finding finding) {
        return finding.facts().stream()
                .map(fact -> fact.substring(fact.lastIndexOf('.') + 1))
                .toList();
    }
}
