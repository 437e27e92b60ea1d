package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.report.Style;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that prints a result: its form and where it goes. */
final class OutputOptions {
    static final String FORMAT_NOTE = " Default: text, on a terminal and in a pipe.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private Format format = Format.TEXT;

    @Option(names = "--json", description = "Short for --format json.")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result to this file, whole or not at all; - is standard output.")
    private String output = "-";

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour in text: auto, always or never. Default: auto, on a terminal unless NO_COLOR is set.")
    private ColorMode color = ColorMode.AUTO;

    /** Takes the word for a form; each command has forms of its own. */
    void format(String word, Format... allowed) {
        format = Arrays.stream(allowed)
                .filter(known -> known.id().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "unknown format '" + word + "' of " + spec.name() + "; expected one of: "
                                + Arrays.stream(allowed).map(Format::id).collect(Collectors.joining(", "))));
    }

    Format format() {
        return json ? Format.JSON : format;
    }

    boolean isJson() {
        return format() == Format.JSON;
    }

    boolean isMarkdown() {
        return format() == Format.MARKDOWN;
    }

    /** The file to write; - is standard output. */
    String file() {
        return output;
    }

    Style style(Console console) {
        return console.style(color, !output.equals("-"));
    }

    void write(Console console, OutputFile.Content content) throws IOException {
        if (output.equals("-")) {
            content.write(console.out());
            console.out().flush();
        } else {
            OutputFile.replace(output, content);
        }
    }
}
