package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.report.Pages;
import io.github.endpointadvisor.shell.Command;
import io.github.endpointadvisor.shell.Commands;
import io.github.endpointadvisor.shell.Flag;
import io.github.endpointadvisor.shell.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands with their options and what these take, for completion and man pages. */
final class Surface {
    private final CommandLine line;
    private final Catalog catalog = new Catalog();

    private Surface(CommandLine line) {
        this.line = line;
    }

    static Commands of(CommandLine line) {
        return new Surface(line).commands();
    }

    private Commands commands() {
        CommandSpec spec = line.getCommandSpec();
        return new Commands(
                spec.name(),
                Version.tool(),
                String.join(" ", spec.usageMessage().description()),
                flags(spec),
                line.getSubcommands().values().stream().map(this::command).toList(),
                spec.usageMessage().exitCodeList().entrySet().stream()
                        .map(code -> code.getKey() + ":" + code.getValue())
                        .toList(),
                List.of(spec.usageMessage().footer()));
    }

    private Command command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        PositionalParamSpec argument = spec.positionalParameters().stream()
                .findFirst()
                .orElse(PositionalParamSpec.builder().paramLabel("").build());
        return new Command(
                spec.name(),
                command.getHelp().synopsis(0).strip().replaceAll("\\s+", " "),
                String.join(" ", spec.usageMessage().description()),
                flags(spec),
                argument.paramLabel().isEmpty() ? Values.NONE : values(spec, argument),
                argument.paramLabel(),
                description(argument),
                List.of(spec.usageMessage().footer()));
    }

    private List<Flag> flags(CommandSpec spec) {
        return spec.options().stream()
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .map(option -> flag(spec, option))
                .toList();
    }

    private Flag flag(CommandSpec spec, OptionSpec option) {
        boolean alone = option.arity().max() == 0;
        return new Flag(
                Arrays.asList(option.names()),
                alone ? "" : option.paramLabel(),
                alone ? Values.NONE : values(spec, option),
                description(option));
    }

    private static String description(ArgSpec arg) {
        return Ansi.OFF.string(
                String.join(" ", arg.description()).replace("%n", " ").replace("%%", "%"));
    }

    private Values values(CommandSpec spec, ArgSpec arg) {
        return switch (arg.paramLabel()) {
            case "FILE" -> Values.FILES;
            case "DIR" -> Values.FOLDERS;
            case "SERVICE", "FILTER" -> Values.of(catalog.serviceIds());
            case "CODE|TOPIC" -> Values.of(topics());
            case "EXAMPLE" -> Values.of(Init.EXAMPLES);
            case "FORMAT" -> Values.of(formats(spec.name()));
            case "WHEN" -> Values.of(arg.equals(spec.findOption("--color")) ? words(ColorMode.values()) : failing());
            default ->
                arg.paramLabel().contains("|")
                        ? Values.of(List.of(arg.paramLabel().split("\\|")))
                        : Values.ANY;
        };
    }

    private List<String> topics() {
        List<String> topics = new ArrayList<>(
                new Pages(catalog.criteria().stream().map(Criterion::id).toList(), Codes.all()).names());
        topics.add("hosts");
        catalog.hosts().stream().map(Host::id).forEach(topics::add);
        return topics.stream().distinct().toList();
    }

    private static List<String> formats(String command) {
        return switch (command) {
            case "recommend" -> words(AdviceFormat.values());
            case "check" -> words(FindingFormat.values());
            case "import" -> List.of("yaml", "json");
            default -> words(CatalogFormat.values());
        };
    }

    private static List<String> failing() {
        return Stream.concat(Arrays.stream(Severity.values()).map(Severity::word), Stream.of("never", "over-budget"))
                .toList();
    }

    private static List<String> words(Enum<?>... values) {
        return Arrays.stream(values).map(OutputOptions::word).toList();
    }
}
