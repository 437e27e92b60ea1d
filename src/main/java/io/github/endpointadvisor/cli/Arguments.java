package io.github.endpointadvisor.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a command takes and what its help says. In code, since annotations that say the same are read by reflection in
 * every run, which takes a sixth of its time.
 */
final class Arguments {
    /** A terminal is no narrower as a rule, and examples are made to fit. */
    private static final int WIDTH = 80;

    private final CommandSpec spec;

    Arguments(String name, Callable<Integer> command, String description, String... examples) {
        spec = CommandSpec.wrapWithoutInspection(command).name(name).versionProvider(new Version());
        spec.usageMessage()
                .width(WIDTH)
                .description(description)
                .footerHeading(examples.length == 1 ? "%nExample:%n" : "%nExamples:%n")
                .footer(examples)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "done, or the gate passed; advice itself is never an error");
        codes.put("1", "the gate of check failed (--fail-on), or generate --strict left a service out");
        codes.put("2", "wrong command line");
        codes.put("3", "a file is invalid or cannot be read");
        codes.put("4", "no result: it cannot be written, Java cannot run the program, or an internal error");
        return codes;
    }

    CommandSpec spec() {
        return spec;
    }

    /** An option without a value. */
    void flag(String name, String description, Runnable given) {
        spec.addOption(flagged(name, description, given));
    }

    /** Two options without a value, of which one excludes the other. */
    void either(String name, String description, Runnable given, String other, String otherwise, Runnable instead) {
        spec.addArgGroup(ArgGroupSpec.builder()
                .addArg(flagged(name, description, given))
                .addArg(flagged(other, otherwise, instead))
                .build());
    }

    private static OptionSpec flagged(String name, String description, Runnable given) {
        return option(new String[] {name}, "", description)
                .type(boolean.class)
                .setter(new Taken<Boolean>(on -> {
                    if (on) { // --flag=false is allowed too
                        given.run();
                    }
                }))
                .build();
    }

    /** An option with one value. */
    void value(String name, String label, String description, Consumer<String> taken) {
        value(new String[] {name}, label, description, taken);
    }

    /** An option with a short name and one value. */
    void value(String letter, String name, String label, String description, Consumer<String> taken) {
        value(new String[] {letter, name}, label, description, taken);
    }

    private void value(String[] names, String label, String description, Consumer<String> taken) {
        spec.addOption(option(names, label, description)
                .type(String.class)
                .setter(new Taken<>(taken))
                .build());
    }

    /** An option whose value is of another type than a text. */
    <T> void value(Class<T> type, String name, String label, String description, Consumer<T> taken) {
        spec.addOption(option(new String[] {name}, label, description)
                .type(type)
                .setter(new Taken<>(taken))
                .build());
    }

    /** An option that may be repeated; with a separator also its value holds several. */
    void values(String name, String label, String separator, String description, Consumer<List<String>> taken) {
        spec.addOption(option(new String[] {name}, label, description)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(separator)
                .setter(all(taken))
                .build());
    }

    void values(String name, String label, String description, Consumer<List<String>> taken) {
        values(name, label, "", description, taken);
    }

    private static OptionSpec.Builder option(String[] names, String label, String description) {
        return OptionSpec.builder(names).paramLabel(label).description(description);
    }

    /** The argument at this index, or at the indexes of this range. */
    <T> void argument(Class<T> type, String index, String arity, String label, String description, Consumer<T> taken) {
        spec.addPositional(argument(index, arity, label, description)
                .type(type)
                .setter(new Taken<>(taken))
                .build());
    }

    /** All arguments from an index on. */
    void arguments(String index, String arity, String label, String description, Consumer<List<String>> taken) {
        spec.addPositional(argument(index, arity, label, description)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .setter(all(taken))
                .build());
    }

    private static PositionalParamSpec.Builder argument(String index, String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .index(index)
                .arity(arity)
                .paramLabel(label)
                .description(description);
    }

    /** A command line that is wrong in a way that the parser cannot know. */
    ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    ParameterException wrong(String problem, Throwable cause) {
        return new ParameterException(spec.commandLine(), problem, cause);
    }

    /** Takes the values of an option as they come: each time that it is given, the parser hands on those of that time. */
    private static Taken<List<String>> all(Consumer<List<String>> taken) {
        List<String> all = new ArrayList<>();
        return new Taken<>(given -> {
            all.addAll(given);
            taken.accept(all);
        });
    }

    /** Hands on what the parser read. */
    private static final class Taken<V> implements ISetter {
        private final Consumer<V> taken;

        Taken(Consumer<V> taken) {
            this.taken = taken;
        }

        @Override
        @SuppressWarnings("unchecked") // of the type that was named beside this
        public <T> T set(T given) {
            if (given != null) { // the parser begins with nothing
                taken.accept((V) given);
            }
            return given;
        }
    }
}
