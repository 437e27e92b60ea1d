package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.document.Style;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Options of every command that prints a result: its form and where it goes.
 *
 * @param <F> the forms of the command, whose names in small letters are the words for them
 */
final class OutputOptions<F extends Enum<F>> {
    private final Arguments arguments;
    private final F inJson;
    private F format;
    private boolean asJson;
    private String output = "-";
    private ColorMode color = ColorMode.AUTO;

    OutputOptions(F text, F json, String description, Arguments arguments) {
        this.arguments = arguments;
        format = text;
        inJson = json;
        arguments.value(
                "-f", "--format", "FORMAT", description + " Default: text, on a terminal and in a pipe.", this::take);
        arguments.flag("--json", "Short for --format json.", () -> asJson = true);
        arguments.value(
                "-o",
                "--output",
                "FILE",
                "Write the result to this file (all of it or nothing); - is standard output.",
                given -> output = given);
        arguments.value(
                ColorMode.class,
                "--color",
                "WHEN",
                "Colour in text: auto, always or never. Default: auto, on a terminal unless NO_COLOR is set.",
                given -> color = given);
    }

    private void take(String word) {
        F[] allowed = format.getDeclaringClass().getEnumConstants();
        format = Arrays.stream(allowed)
                .filter(known -> word(known).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> arguments.wrong("unknown format '" + word + "' of "
                        + arguments.spec().name() + "; expected one of: "
                        + Arrays.stream(allowed).map(OutputOptions::word).collect(Collectors.joining(", "))));
    }

    /** The word for a constant. */
    static String word(Enum<?> format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    F format() {
        return asJson ? inJson : format;
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
