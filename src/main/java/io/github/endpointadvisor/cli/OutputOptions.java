package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.document.Style;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Options of every command that prints a result: its form and where it goes.
 *
 * @param <F> the forms of the command, whose names in small letters are the words for them
 */
final class OutputOptions<F extends Enum<F>> {
    static final String FORMAT_NOTE = " Default: text, on a terminal and in a pipe.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private final F inJson;
    private F format;

    @Option(names = "--json", description = "Short for --format json.")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result to this file (all of it or nothing); - is standard output.")
    private String output = "-";

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour in text: auto, always or never. Default: auto, on a terminal unless NO_COLOR is set.")
    private ColorMode color = ColorMode.AUTO;

    OutputOptions(F text, F json) {
        format = text;
        inJson = json;
    }

    /** Takes the word for a form. */
    void format(String word) {
        F[] allowed = format.getDeclaringClass().getEnumConstants();
        format = Arrays.stream(allowed)
                .filter(known -> word(known).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "unknown format '" + word + "' of " + spec.name() + "; expected one of: "
                                + Arrays.stream(allowed)
                                        .map(OutputOptions::word)
                                        .collect(Collectors.joining(", "))));
    }

    /** The word for a constant. */
    static String word(Enum<?> format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    F format() {
        return json ? inJson : format;
    }

    boolean isJson() {
        return format() == inJson;
    }

    /** The file to write; - is standard output. */
    String file() {
        return output;
    }

    Style style(Console console) {
        return console.style(color, !output.equals("-"));
    }

    void write(Console console, OutputFile.Content content) throws IOException {
        OutputFile.write(output, console, content);
    }
}
