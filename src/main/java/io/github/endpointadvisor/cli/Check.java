package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.gate.Baseline;
import io.github.endpointadvisor.gate.DecisionRecord;
import io.github.endpointadvisor.gate.FailOn;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.gate.GateReport;
import io.github.endpointadvisor.gate.Refusals;
import io.github.endpointadvisor.report.AzurePipelinesRenderer;
import io.github.endpointadvisor.report.FindingJson;
import io.github.endpointadvisor.report.FindingLines;
import io.github.endpointadvisor.report.FindingMarkdown;
import io.github.endpointadvisor.report.FindingRenderer;
import io.github.endpointadvisor.report.FindingReport;
import io.github.endpointadvisor.report.GithubRenderer;
import io.github.endpointadvisor.report.JunitRenderer;
import io.github.endpointadvisor.report.Pages;
import io.github.endpointadvisor.report.SarifRenderer;
import io.github.endpointadvisor.workload.PolicyDocument;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code check}: the gate. Workloads are read, judged and let go one by one; only what was found is kept. */
final class Check implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments;
    private final OutputOptions<FindingFormat> output;
    private final FailOnOption failOn;
    private boolean strict;
    private boolean notes;
    private Optional<String> summary = Optional.empty();
    private final PolicyOption policy;
    private final BaselineOption baseline;
    private final RecordOption record;
    private final FromOption from;
    private final SourceOption source;
    private final Today today;
    private String stdinName = InputFiles.STANDARD_INPUT;
    private List<String> named = new ArrayList<>();

    Check(Console console) {
        this.console = console;
        arguments = new Arguments(
                "check",
                this,
                "Check what is in place ('current') against requirements, policy and advice, as a gate for CI.",
                "  endpoint-advisor check workload.yaml",
                "  endpoint-advisor check --policy contoso.yaml --fail-on warning workloads/",
                "  endpoint-advisor check --from plan.json --source . workload.yaml",
                "  endpoint-advisor check --baseline known.json --update-baseline workloads/",
                "  endpoint-advisor check --format sarif --output check.sarif 'workloads/**/*.yaml'");
        output = new OutputOptions<>(
                FindingFormat.TEXT,
                FindingFormat.JSON,
                "Output format: text, json, sarif, junit, markdown, github or azure-pipelines.",
                arguments);
        failOn = new FailOnOption(arguments);
        policy = new PolicyOption(arguments);
        baseline = new BaselineOption(arguments);
        record = new RecordOption(arguments);
        from = new FromOption(arguments);
        source = new SourceOption(arguments);
        today = new Today(arguments);
        arguments.flag(
                "--strict",
                "Report facts that are not set and would change the advice as errors.",
                () -> strict = true);
        arguments.flag(
                "--notes",
                "Text: list notes as well, of which otherwise only the number is shown.",
                () -> notes = true);
        arguments.value(
                "--summary",
                "FILE",
                "Also append the findings as Markdown to this file, such as $GITHUB_STEP_SUMMARY; with"
                        + " --format azure-pipelines it becomes a summary of the run.",
                given -> summary = Optional.of(given));
        InputFiles.nameOption(arguments, given -> stdinName = given);
        arguments.arguments(
                "0..*",
                "0..*",
                "FILE",
                "Workload files, folders or quoted patterns; - is standard input. Not needed with --from.",
                given -> named = given);
    }

    static CommandSpec command(Console console) {
        return new Check(console).arguments.spec();
    }

    /** What workloads are judged by beside themselves; nothing is judged where it cannot be read. */
    private record Grounds(List<PolicyDocument> policies, Optional<Baseline> known, Optional<DecisionRecord> recorded) {
        Set<String> expected() {
            return known.map(Baseline::files).orElse(Set.of());
        }
    }

    @Override
    public Integer call() throws IOException {
        FailOn when = failOn.failOn();
        from.require(named);
        Catalog catalog = new Catalog();
        InputFiles input = new InputFiles(console, stdinName);
        Grounds grounds = new Grounds(policy.read(catalog, input), baseline.read(input), record.read(input));
        WorkloadFiles files = WorkloadFiles.of(named, grounds.expected());
        requireTargets(files);
        boolean grounded = input.refused().isEmpty();
        Documents documents = new Documents(catalog, PolicyDocument.all(grounds.policies()), input);
        Set<String> tags = documents.tags(grounded && from.isGiven() ? files.files() : List.of());
        // a workload file that is refused keeps no other from being judged; a plan that is refused keeps all
        int refused = input.refused().size();
        Imported imported = from.read(catalog, input, tags);
        boolean ready = grounded && input.refused().size() == refused;
        List<Finding> findings = ready ? judged(files, catalog, grounds, imported, documents, input) : List.of();
        files.missing().forEach(input::refuse);
        List<String> names = names(files, imported);
        Optional<Baseline> marking = marking(findings, names, grounds.known(), input);
        GateReport report = report(files, ready ? names : List.of(), concat(findings, input.refused()), when, marking);
        int code = code(report, input);
        console.endsWith(code);
        write(findingReport(catalog, report));
        return code;
    }

    private static int code(GateReport report, InputFiles input) {
        if (!input.refused().isEmpty()) {
            return ExitCode.INVALID_INPUT;
        }
        return report.passed() ? ExitCode.DONE : ExitCode.GATE_FAILED;
    }

    /** A new baseline is not made of half a run. */
    private Optional<Baseline> marking(
            List<Finding> findings, List<String> names, Optional<Baseline> known, InputFiles input) throws IOException {
        return input.refused().isEmpty()
                ? baseline.written(findings, names, known).or(() -> known)
                : known;
    }

    /** A result must not replace what it was made from. */
    private void requireTargets(WorkloadFiles files) {
        WriteTargets targets = new WriteTargets(arguments)
                .reads(files.files())
                .reads(from.files())
                .reads(policy.files())
                .reads(record.files())
                .writes("--output", output.file())
                .writes("--summary", summary.orElse("-"));
        if (baseline.isUpdate()) {
            targets.writes("--update-baseline", baseline.file());
        } else {
            new WriteTargets(arguments)
                    .reads(List.of(baseline.file()))
                    .writes("--output", output.file())
                    .writes("--summary", summary.orElse("-"));
        }
    }

    private List<Finding> judged(
            WorkloadFiles files,
            Catalog catalog,
            Grounds grounds,
            Imported imported,
            Documents documents,
            InputFiles input) {
        boolean alone = files.files().size() <= 1;
        Judge judge = new Judge(catalog, grounds.policies(), grounds.recorded(), alone, strict, today.day());
        List<Finding> findings = new ArrayList<>();
        Planned planned = new Planned(imported, documents, catalog, input);
        if (from.isGiven() && planned.isEmpty()) {
            console.say(imported.nothing() + "; nothing of it is judged");
        }
        imported.unread().forEach(console::say);
        planned.alone(files.files()).ifPresent(it -> findings.addAll(judge.judge(it, List.of())));
        try (Progress progress = new Progress(console, files.files().size())) {
            for (String file : files.files()) {
                progress.next();
                documents
                        .take(file)
                        .flatMap(it -> planned.under(it, alone))
                        .ifPresent(it -> findings.addAll(judge.judge(it.document(), it.disagreements())));
            }
        }
        findings.addAll(planned.unstated());
        if (input.refused().isEmpty()) {
            findings.addAll(judge.exemptions());
        }
        return source.placed(findings, imported);
    }

    private static List<Finding> concat(List<Finding> findings, List<Complaints> refused) {
        return Stream.concat(findings.stream(), refused.stream().flatMap(it -> Refusals.of(it).stream()))
                .toList();
    }

    private GateReport report(
            WorkloadFiles files, List<String> names, List<Finding> findings, FailOn when, Optional<Baseline> known) {
        List<Finding> marked = known.map(it -> it.mark(findings)).orElse(findings);
        return new GateReport(
                today.day(),
                names,
                files.passedOver(),
                marked,
                when,
                known.map(it -> it.use(marked, names, BaselineOption::isThere)));
    }

    private List<String> names(WorkloadFiles files, Imported imported) {
        Stream<String> workloads =
                files.files().stream().map(file -> file.equals("-") ? InputFiles.stdinName(stdinName) : file);
        return Stream.concat(workloads, imported.names().stream()).distinct().toList();
    }

    private static FindingReport findingReport(Catalog catalog, GateReport report) {
        List<String> criteria = catalog.criteria().stream().map(Criterion::id).toList();
        return new FindingReport(Version.tool(), catalog, new Pages(criteria, Codes.all()), report);
    }

    private void write(FindingReport report) throws IOException {
        if (summary.isPresent()) {
            // first, since the command that uploads it is obeyed as soon as it is printed
            StringWriter text = new StringWriter();
            new FindingMarkdown().render(report, text);
            OutputFile.append(summary.get(), text.toString());
        }
        output.write(console, out -> renderer().render(report, out));
    }

    private Optional<String> summaryFile() throws IOException {
        return summary.isEmpty()
                ? Optional.empty()
                : Optional.of(OutputFile.path(summary.get()).toString());
    }

    private FindingRenderer renderer() throws IOException {
        return switch (output.format()) {
            case TEXT -> new FindingLines(output.style(console), notes);
            case JSON -> new FindingJson();
            case SARIF -> new SarifRenderer();
            case JUNIT -> new JunitRenderer();
            case MARKDOWN -> new FindingMarkdown();
            case GITHUB -> new GithubRenderer();
            case AZURE_PIPELINES -> new AzurePipelinesRenderer(summaryFile());
        };
    }
}
