package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.blueprint.Blueprint;
import io.github.endpointadvisor.blueprint.Known;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.Origin;
import io.github.endpointadvisor.generate.ArmWriter;
import io.github.endpointadvisor.generate.AzureCliWriter;
import io.github.endpointadvisor.generate.BicepWriter;
import io.github.endpointadvisor.generate.CheckovWriter;
import io.github.endpointadvisor.generate.Language;
import io.github.endpointadvisor.generate.TerraformWriter;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.PolicyDocument;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.yaml.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code generate}: code that carries the advice out. */
final class Generate implements Callable<Integer> {
    private static final int NEWEST = 5;
    private static final int OLDEST = 4;
    private final Console console;
    private final Arguments arguments;
    private String output = "-";
    private List<String> services = new ArrayList<>();
    private List<String> phases = new ArrayList<>();
    private int azurerm = NEWEST;
    private boolean strict;
    private final PolicyOption policy;
    private final FromOption from;
    private final SourceOption source;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private String language = "";
    private List<String> files = new ArrayList<>();

    Generate(Console console) {
        this.console = console;
        arguments = new Arguments(
                "generate",
                this,
                "Write the code for the steps of the plan: endpoints, zones, links, rules and settings.",
                "  endpoint-advisor generate terraform -o network.tf workload.yaml",
                "  endpoint-advisor generate bicep --service orders workload.yaml",
                "  endpoint-advisor generate azure-cli --from export.json workload.yaml");
        policy = new PolicyOption(arguments);
        from = new FromOption(arguments);
        source = new SourceOption(arguments);
        arguments.value(
                "-o",
                "--output",
                "FILE",
                "Write the code to this file (all of it or nothing); - is standard output.",
                given -> output = given);
        arguments.values(
                "--service", "NAME", "Only what this service needs; may be repeated.", given -> services = given);
        arguments.values(
                "--phase",
                "PHASE",
                "Only this phase: prepare, add, test, close or tidy; may be repeated. Default: all of them.",
                given -> phases = given);
        arguments.value(
                int.class,
                "--azurerm",
                "VERSION",
                "Terraform: major version of the provider azurerm, 4 or 5. Default: 5.",
                given -> azurerm = given);
        arguments.flag(
                "--strict",
                "End with exit code 1 if a service gets no code, or needs a change first.",
                () -> strict = true);
        arguments.argument(
                String.class,
                "0",
                "1",
                "LANGUAGE",
                "terraform, bicep, arm or azure-cli; or checkov, for comments that suppress its findings.",
                given -> language = given);
        arguments.arguments(
                "1..*", "0..1", "FILE", "Workload file, YAML or JSON; - is standard input.", given -> files = given);
    }

    static CommandSpec command(Console console) {
        return new Generate(console).arguments.spec();
    }

    @Override
    public Integer call() throws IOException {
        Catalog catalog = new Catalog();
        Language writer = writer(catalog);
        Set<Phase> chosen = phases();
        if (files.size() > 1) {
            throw arguments.wrong("code is written for one workload file; name one");
        }
        from.require(files);
        new WriteTargets(arguments)
                .reads(files)
                .reads(from.files())
                .reads(policy.files())
                .writes("--output", output);
        InputFiles input = new InputFiles(console, InputFiles.STANDARD_INPUT);
        Optional<Document> document = document(catalog, input);
        if (document.isEmpty() || !input.refused().isEmpty()) {
            input.complain();
            return ExitCode.INVALID_INPUT;
        }
        WorkloadAdvice advice =
                new Adviser(catalog, Rules.method()).advise(document.get().workload());
        requireServices(advice);
        Blueprint blueprint =
                Blueprint.of(advice, catalog, name -> services.isEmpty() || services.contains(name), known);
        String code = writer.write(blueprint, chosen, Version.tool());
        OutputFile.write(output, console, out -> out.write(code));
        return strict && !blueprint.left().isEmpty() ? ExitCode.GATE_FAILED : ExitCode.DONE;
    }

    private Optional<Document> document(Catalog catalog, InputFiles input) {
        List<PolicyDocument> shared = policy.read(catalog, input);
        Documents documents = new Documents(catalog, PolicyDocument.all(shared), input);
        Imported imported = from.read(catalog, input, documents.tags(from.isGiven() ? files : List.of()));
        imported.unread().forEach(console::say);
        Planned planned = new Planned(imported, documents, catalog, input);
        if (from.isGiven()
                && files.isEmpty()
                && planned.isEmpty()
                && input.refused().isEmpty()) {
            imported.refuseNothing();
        }
        Function<String, Optional<String>> places = source.places(imported);
        for (ServiceRequest service : planned.services()) {
            service.at()
                    .origin()
                    .map(Origin::address)
                    // what a terminal or an editor would obey is in no id of Azure
                    .filter(address -> address.equals(Excerpt.harmless(address)))
                    .ifPresent(address -> known.put(service.name(), new Known(address, places.apply(address))));
        }
        return files.isEmpty()
                ? planned.alone(files)
                : documents
                        .take(files.get(0))
                        .flatMap(document -> planned.under(document, true))
                        .map(Planned.Under::document);
    }

    private Language writer(Catalog catalog) {
        if (azurerm < OLDEST || azurerm > NEWEST) {
            throw arguments.wrong("--azurerm is 4 or 5, not " + azurerm);
        }
        Map<String, Supplier<Language>> languages = new LinkedHashMap<>();
        languages.put("terraform", () -> new TerraformWriter(azurerm));
        languages.put("bicep", BicepWriter::new);
        languages.put("arm", ArmWriter::new);
        languages.put("azure-cli", AzureCliWriter::new);
        languages.put("checkov", () -> new CheckovWriter(catalog));
        return Optional.ofNullable(languages.get(language))
                .orElseThrow(() -> unknown("language", language, List.copyOf(languages.keySet())))
                .get();
    }

    private Set<Phase> phases() {
        List<Phase> all = Arrays.stream(Phase.values()).toList();
        Set<Phase> chosen = EnumSet.noneOf(Phase.class);
        for (String word : phases) {
            chosen.add(all.stream()
                    .filter(phase -> phase.id().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            unknown("phase", word, all.stream().map(Phase::id).toList())));
        }
        return chosen.isEmpty() ? EnumSet.allOf(Phase.class) : chosen;
    }

    private ParameterException unknown(String what, String word, List<String> known) {
        return arguments.wrong("unknown " + what + " '" + word + "'"
                + Suggestion.orElse(word, known, "; expected one of: " + String.join(", ", known)));
    }

    private void requireServices(WorkloadAdvice advice) {
        List<String> known = advice.services().stream()
                .map(service -> service.request().name())
                .toList();
        services.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw unknown("service", name, known);
        });
    }
}
