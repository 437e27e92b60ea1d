package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.report.Style;
import java.io.IOException;
import java.io.Writer;
import picocli.CommandLine.Option;

/** Options of every command that prints a result: its form and where it goes. */
final class OutputOptions {
    /** What a result is written with. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Form of the result: text or json. Default: text, on a terminal and in a pipe.")
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

    boolean isJson() {
        return json || format == Format.JSON;
    }

    Style style(Console console) {
        return console.style(color, !output.equals("-"));
    }

    void write(Console console, Content content) throws IOException {
        if (output.equals("-")) {
            content.write(console.out());
            console.out().flush();
        } else {
            WholeFile.write(output, content);
        }
    }

    /** Forms of a result. */
    enum Format {
        TEXT,
        JSON
    }
}
