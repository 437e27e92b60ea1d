package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.advice.WhatIf;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.gate.DecisionRecord;
import io.github.endpointadvisor.report.Detail;
import io.github.endpointadvisor.report.DiagnosticsJson;
import io.github.endpointadvisor.report.HtmlRenderer;
import io.github.endpointadvisor.report.JsonRenderer;
import io.github.endpointadvisor.report.MarkdownRenderer;
import io.github.endpointadvisor.report.Pages;
import io.github.endpointadvisor.report.RecordRenderer;
import io.github.endpointadvisor.report.Renderer;
import io.github.endpointadvisor.report.Report;
import io.github.endpointadvisor.report.TextRenderer;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Assignment;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.PolicyDocument;
import io.github.endpointadvisor.workload.WorkloadReader;
import io.github.endpointadvisor.yaml.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code recommend}: the advice on workload files. */
final class Recommend implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments;
    private final OutputOptions<AdviceFormat> output;
    private Detail.Level level = Detail.Level.NORMAL;
    private final Set<Detail.Part> parts = EnumSet.noneOf(Detail.Part.class);
    private List<String> services = new ArrayList<>();
    private String stdinName = InputFiles.STANDARD_INPUT;
    private final PolicyOption policy;
    private Optional<String> record = Optional.empty();
    private final FromOption from;
    private final WhatIfOption whatIf;
    private List<String> files = new ArrayList<>();

    Recommend(Console console) {
        this.console = console;
        arguments = new Arguments(
                "recommend",
                this,
                "Recommend a mechanism for each service of a workload, with reasons, cost and steps.",
                "  endpoint-advisor recommend workload.yaml",
                "  endpoint-advisor recommend --json --output advice.json a.yaml b.yaml",
                "  echo 'services: [key-vault]' | endpoint-advisor recommend -",
                "  endpoint-advisor recommend --format html --output advice.html workload.yaml",
                "  endpoint-advisor recommend --policy contoso.yaml a.yaml b.yaml",
                "  endpoint-advisor recommend --from plan.json workload.yaml",
                "  endpoint-advisor recommend --what-if network.onPremises=vpn workload.yaml",
                "",
                "The file format: endpoint-advisor explain workload");
        output = new OutputOptions<>(
                AdviceFormat.TEXT,
                AdviceFormat.JSON,
                "Output format: text, json, markdown (for a comment) or html (a page).",
                arguments);
        policy = new PolicyOption(arguments);
        from = new FromOption(arguments);
        whatIf = new WhatIfOption(arguments);
        arguments.values(
                "--service",
                "NAME",
                "Text, Markdown: show only the card of this service; may be repeated.",
                given -> services = given);
        InputFiles.nameOption(arguments, given -> stdinName = given);
        arguments.value(
                "--record",
                "FILE",
                "Also write the decision record to this file: what was decided, on which facts and"
                        + " weights. check --record explains later why an answer changed.",
                given -> record = Optional.of(given));
        arguments.arguments(
                "0..*",
                "0..*",
                "FILE",
                "Workload files, YAML or JSON, folders or patterns; - is standard input.",
                given -> files = given);
        arguments.either(
                "--brief",
                "Text, Markdown: only the answers and who cannot connect.",
                () -> level = Detail.Level.BRIEF,
                "--full",
                "Text, Markdown: everything, with scores, all mechanisms and sources.",
                () -> level = Detail.Level.FULL);
        arguments.flag(
                "--plan",
                "Text, Markdown: the steps in order, with how to check and undo each.",
                () -> parts.add(Detail.Part.PLAN));
        arguments.flag(
                "--dns",
                "Text, Markdown: the private DNS zones, their links and forwarders.",
                () -> parts.add(Detail.Part.DNS));
        arguments.flag(
                "--cards",
                "Text, Markdown: also the card of each service, shown anyway for up to three services.",
                () -> parts.add(Detail.Part.CARDS));
    }

    static CommandSpec command(Console console) {
        return new Recommend(console).arguments.spec();
    }

    @Override
    public Integer call() throws IOException {
        Catalog catalog = new Catalog();
        InputFiles input = new InputFiles(console, stdinName);
        requireRecordable();
        requireShape();
        from.require(files);
        WorkloadFiles found = WorkloadFiles.of(files, Set.of());
        found.missing().forEach(input::refuse);
        files = found.files();
        List<PolicyDocument> shared = policy.read(catalog, input);
        List<WorkloadAdvice> advice = input.refused().isEmpty() ? advice(catalog, shared, input) : List.of();
        if (!advice.isEmpty()) {
            Report report = new Report(Version.tool(), catalog, advice);
            output.write(console, out -> renderer(catalog).render(report, out));
        }
        complain(concat(whatIf.complaints(), input.refused()));
        return whatIf.complaints().isEmpty()
                ? input.refused().isEmpty() ? ExitCode.DONE : ExitCode.INVALID_INPUT
                : ExitCode.WRONG_COMMAND_LINE;
    }

    /** What was read of a large file is left behind here, before the advice is written. */
    private List<WorkloadAdvice> advice(Catalog catalog, List<PolicyDocument> shared, InputFiles input)
            throws IOException {
        Documents reading = new Documents(catalog, PolicyDocument.all(shared), input);
        List<Document> documents = documents(catalog, reading, input);
        List<WorkloadAdvice> advice = advice(catalog, reading.reader(), documents, input);
        requireServices(advice);
        if (!advice.isEmpty() && input.refused().isEmpty()) {
            writeRecord(new Report(Version.tool(), catalog, advice), shared, documents);
        }
        return advice;
    }

    private List<Document> documents(Catalog catalog, Documents reading, InputFiles input) {
        Imported imported = from.read(catalog, input, reading.tags(from.isGiven() ? files : List.of()));
        imported.unread().forEach(console::say);
        Planned planned = new Planned(imported, reading, catalog, input);
        if (from.isGiven()
                && files.isEmpty()
                && planned.isEmpty()
                && input.refused().isEmpty()) {
            imported.refuseNothing();
        }
        Stream<Document> stated = files.stream()
                .flatMap(file -> reading.take(file).stream())
                .flatMap(document -> planned.under(document, files.size() == 1).stream())
                .map(Planned.Under::document);
        return Stream.concat(planned.alone(files).stream(), stated).toList();
    }

    /** Before anything is rendered: what a renderer looks up in the catalog is nothing that the advice rests on. */
    private void writeRecord(Report report, List<PolicyDocument> shared, List<Document> documents) throws IOException {
        if (record.isPresent()) {
            DecisionRecord decided =
                    DecisionRecord.of(report.toolVersion(), report.catalog(), shared, documents, report.workloads());
            OutputFile.replace(record.get(), out -> new RecordRenderer().render(decided, out));
        }
    }

    /** A record holds what was decided, and must not be taken for it when it holds something else. */
    private void requireRecordable() {
        if (record.isPresent() && !whatIf.assignments().isEmpty()) {
            throw arguments.wrong(
                    "--record writes what is decided, and --what-if asks what would be; give one of them");
        }
        new WriteTargets(arguments)
                .reads(files)
                .reads(from.files())
                .reads(policy.files())
                .writes("--output", output.file())
                .writes("--record", record.orElse(""));
        if (files.stream().filter("-"::equals).count() > 1) {
            throw arguments.wrong("'-' is given twice; standard input can be read only once");
        }
        if (record.filter("-"::equals).isPresent()) {
            throw arguments.wrong("--record needs the name of a file; standard output is for the result");
        }
    }

    /** None at all where a question is not understood: an answer to half of it would be taken for the whole. */
    private List<WorkloadAdvice> advice(
            Catalog catalog, WorkloadReader reader, List<Document> documents, InputFiles input) {
        List<Assignment> assignments = whatIf.assignments();
        List<Optional<WhatIfOption.Changed>> changed = documents.stream()
                .map(document -> whatIf.changed(document, assignments, reader))
                .toList();
        if (input.refused().isEmpty()) {
            whatIf.refuseMisfits(documents, assignments);
        }
        Adviser adviser = new Adviser(catalog, Rules.method());
        return whatIf.complaints().isEmpty()
                ? IntStream.range(0, documents.size())
                        .mapToObj(i -> advice(adviser, documents.get(i), changed.get(i)))
                        .toList()
                : List.of();
    }

    private static WorkloadAdvice advice(Adviser adviser, Document document, Optional<WhatIfOption.Changed> changed) {
        WorkloadAdvice now = adviser.advise(document.workload());
        return changed.map(it -> now.beside(new WhatIf(it.changes(), adviser.advise(it.workload()))))
                .orElse(now);
    }

    private static List<Complaints> concat(List<Complaints> some, List<Complaints> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Renderer renderer(Catalog catalog) {
        Detail detail = detail();
        Pages pages = new Pages(catalog.criteria().stream().map(Criterion::id).toList(), Codes.all());
        return switch (output.format()) {
            case TEXT -> new TextRenderer(output.style(console), detail, pages);
            case JSON -> new JsonRenderer();
            case MARKDOWN -> new MarkdownRenderer(detail, pages);
            case HTML -> new HtmlRenderer(pages);
        };
    }

    private Detail detail() {
        return new Detail(level, parts, services);
    }

    private void requireShape() {
        boolean whole = output.isJson() || output.format() == AdviceFormat.HTML;
        if (whole && !detail().isDefault()) {
            throw arguments.wrong(
                    "--brief, --plan, --dns, --cards, --full and --service shape text and Markdown; JSON and"
                            + " HTML always hold everything");
        }
    }

    private void requireServices(List<WorkloadAdvice> advice) {
        List<String> known = advice.stream()
                .flatMap(workload -> workload.services().stream())
                .map(service -> service.request().name())
                .toList();
        services.stream()
                .filter(name -> !advice.isEmpty() && !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw arguments.wrong("no service is named '" + name + "'"
                            + Suggestion.orElse(name, known, "; the table of answers lists all names"));
                });
    }

    private void complain(List<Complaints> refused) throws IOException {
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
