package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.diagnostic.Excerpt;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command itself: help, version, and the list of the commands below it. */
final class Program implements Callable<Integer> {
    private final Arguments arguments = new Arguments(
            "endpoint-advisor",
            this,
            "Service endpoint or private endpoint for each Azure service of a workload, and why.",
            "  endpoint-advisor init",
            "  endpoint-advisor import -o workload.yaml plan.json",
            "  endpoint-advisor recommend workload.yaml",
            "  endpoint-advisor recommend --json workload.yaml | jq '.workloads[].totals'",
            "  endpoint-advisor check workload.yaml",
            "  endpoint-advisor generate terraform -o network.tf workload.yaml",
            "  endpoint-advisor compare key-vault",
            "  endpoint-advisor explain EA109");

    private Program() {
        arguments.spec().usageMessage().synopsisSubcommandLabel("COMMAND");
    }

    /** {@code help COMMAND} asks for what {@code COMMAND --help} does. */
    static String[] asked(String... args) {
        if (args.length == 0 || !args[0].equals("help")) {
            return args;
        }
        return args.length == 1 ? new String[] {"--help"} : new String[] {args[1], "--help"};
    }

    /** When the first word names a command the others are left out, and all of them when the version alone is asked for. */
    static CommandLine commandLine(Console console, PrintWriter help, String... args) {
        Map<String, Function<Console, CommandSpec>> commands = new LinkedHashMap<>();
        commands.put("recommend", Recommend::command);
        commands.put("generate", Generate::command);
        commands.put("check", Check::command);
        commands.put("import", Import::command);
        commands.put("compare", Compare::command);
        commands.put("services", Services::command);
        commands.put("explain", Explain::command);
        commands.put("schema", Schema::command);
        commands.put("init", Init::command);
        commands.put("completion", Completion::command);
        String first = args.length == 0 ? "" : args[0];
        boolean version = args.length == 1 && (first.equals("--version") || first.equals("-V"));
        CommandLine line = new CommandLine(new Program().arguments.spec());
        commands.forEach((name, command) -> {
            if (name.equals(first) || (!commands.containsKey(first) && !version)) {
                line.addSubcommand(command.apply(console));
            }
        });
        line.setOut(help);
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // a file may be called @x, and must not become what somebody wrote into x
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler((e, given) -> complain(e));
        line.setExecutionStrategy(Program::execute);
        line.setExecutionExceptionHandler((e, command, result) -> fail(console, e));
        return line;
    }

    /** An empty argument, as of a variable that is not set, must not mean the current folder or switch anything off. */
    private static int execute(ParseResult result) {
        ParseResult given = result.hasSubcommand() ? result.subcommand() : result;
        given.matchedArgs().stream()
                .filter(arg -> arg.originalStringValues().stream().anyMatch(String::isBlank))
                .findFirst()
                .ifPresent(arg -> {
                    String name = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
                    throw new ParameterException(
                            given.commandSpec().commandLine(), name + " is empty; give it a value, or omit it");
                });
        return new RunLast().execute(result);
    }

    @Override
    public Integer call() {
        CommandLine line = arguments.spec().commandLine();
        line.usage(line.getOut());
        line.getOut().flush();
        return ExitCode.DONE;
    }

    private static int complain(ParameterException e) {
        CommandLine line = e.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("endpoint-advisor: " + Excerpt.harmless(String.valueOf(e.getMessage())));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.WRONG_COMMAND_LINE;
    }

    static int fail(Console console, Throwable e) {
        Optional<IOException> io = writing(e);
        if (io.isPresent()) {
            return console.failed(io.get());
        }
        PrintWriter err = console.err();
        err.println("endpoint-advisor: internal error; please report it with the file that caused it");
        err.println("  " + Excerpt.harmless(e.toString()));
        Optional<StackTraceElement> where = Arrays.stream(e.getStackTrace()).findFirst();
        where.ifPresent(element -> err.println("  at " + element));
        err.flush();
        return ExitCode.INTERNAL_ERROR;
    }

    /** The disk's or the pipe's exception, which a library may have wrapped in one of its own. */
    private static Optional<IOException> writing(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }
}
