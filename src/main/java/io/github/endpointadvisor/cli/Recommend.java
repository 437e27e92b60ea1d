package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.report.Detail;
import io.github.endpointadvisor.report.DiagnosticsJson;
import io.github.endpointadvisor.report.JsonRenderer;
import io.github.endpointadvisor.report.Renderer;
import io.github.endpointadvisor.report.Report;
import io.github.endpointadvisor.report.TextRenderer;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Workload;
import io.github.endpointadvisor.workload.WorkloadReader;
import io.github.endpointadvisor.yaml.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recommend}: the advice on workload files. */
@Command(
        name = "recommend",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Recommends a mechanism for each service of a workload, with reasons, cost and steps.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  endpoint-advisor recommend workload.yaml",
            "  endpoint-advisor recommend --format json --output advice.json a.yaml b.yaml",
            "  echo 'services: [key-vault]' | endpoint-advisor recommend -",
            "",
            "The file format: endpoint-advisor explain workload"
        })
final class Recommend implements Callable<Integer> {
    private final Console console;
    private final List<Complaints> refused = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @ArgGroup(exclusive = true)
    private Shape shape = new Shape();

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description = "Text: show only this service in detail; may be given several times.")
    private List<String> services = new ArrayList<>();

    @Option(
            names = "--stdin-name",
            paramLabel = "NAME",
            description = "Name for standard input in messages and results. Default: <stdin>.")
    private String stdinName = "<stdin>";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Workload files, YAML or JSON; - is standard input.")
    private List<String> files = new ArrayList<>();

    Recommend(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Catalog catalog = new Catalog();
        Adviser adviser = new Adviser(catalog, Rules.method());
        WorkloadReader reader = new WorkloadReader(catalog);
        List<WorkloadAdvice> advice = files.stream()
                .flatMap(file -> read(file, reader).stream())
                .map(adviser::advise)
                .toList();
        requireServices(advice);
        if (!advice.isEmpty()) {
            Report report = new Report(Version.tool(), catalog, advice);
            output.write(console, out -> renderer().render(report, out));
        }
        complain();
        return refused.isEmpty() ? ExitCode.DONE : ExitCode.INVALID_INPUT;
    }

    private Renderer renderer() {
        return output.isJson()
                ? new JsonRenderer()
                : new TextRenderer(output.style(console), new Detail(shape.level(), services));
    }

    private void requireServices(List<WorkloadAdvice> advice) {
        if (output.isJson() && (!services.isEmpty() || shape.level() != Detail.Level.NORMAL)) {
            throw new ParameterException(
                    spec.commandLine(), "--brief, --full and --service shape the text; JSON always holds everything");
        }
        List<String> known = advice.stream()
                .flatMap(workload -> workload.services().stream())
                .map(service -> service.request().name())
                .toList();
        services.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "no service is named '" + name + "'"
                            + Suggestion.orElse(name, known, "; the table of answers lists all names"));
        });
    }

    /** How much text there is. */
    static final class Shape {
        @Option(names = "--brief", description = "Text: the table of all answers, the budget, and what to check first.")
        private boolean brief;

        @Option(names = "--full", description = "Text: every number of every service.")
        private boolean full;

        Detail.Level level() {
            return brief ? Detail.Level.BRIEF : full ? Detail.Level.FULL : Detail.Level.NORMAL;
        }
    }

    private Optional<Workload> read(String file, WorkloadReader reader) {
        Complaints complaints = new Complaints(file.equals("-") ? stdinName : file);
        Optional<Workload> workload =
                file.equals("-") ? reader.read(console.in(), complaints) : readFile(file, reader, complaints);
        if (complaints.any()) {
            refused.add(complaints);
        }
        return workload;
    }

    private static Optional<Workload> readFile(String name, WorkloadReader reader, Complaints complaints) {
        try {
            return readFile(Path.of(name), reader, complaints);
        } catch (InvalidPathException e) {
            complaints.add(InputCode.EA001, "this cannot be the name of a file: " + e.getReason());
            return Optional.empty();
        }
    }

    private static Optional<Workload> readFile(Path file, WorkloadReader reader, Complaints complaints) {
        if (Files.isDirectory(file)) {
            complaints.add(InputCode.EA001, "this is a folder; name a workload file");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return reader.read(in, complaints);
        } catch (NoSuchFileException e) {
            complaints.add(InputCode.EA001, "there is no such file");
        } catch (IOException e) {
            complaints.add(InputCode.EA001, "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private void complain() throws IOException {
        if (refused.isEmpty()) {
            return;
        }
        if (output.isJson()) {
            new DiagnosticsJson().render(Version.tool(), refused, console.err());
        } else {
            refused.forEach(complaints ->
                    complaints.sorted().forEach(diagnostic -> console.err().println(diagnostic.render())));
            int total = refused.stream().mapToInt(Complaints::total).sum();
            console.err()
                    .println(
                            total + (total == 1 ? " error" : " errors")
                                    + "; 'endpoint-advisor explain CODE' tells more, 'endpoint-advisor explain workload' shows the format");
        }
        console.err().flush();
    }
}
