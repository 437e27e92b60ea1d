package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.report.Style;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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
            description =
                    "Form of the result: text, json or, of recommend, markdown. Default: text, on a terminal and in a pipe.")
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

    boolean isMarkdown() {
        return !json && format == Format.MARKDOWN;
    }

    /** For commands that have no Markdown. */
    void refuseMarkdown(CommandSpec spec) {
        if (isMarkdown()) {
            throw new ParameterException(
                    spec.commandLine(), spec.name() + " takes --format text or json, not markdown");
        }
    }

    Style style(Console console) {
        return console.style(color, !output.equals("-"));
    }

    void write(Console console, Content content) throws IOException {
        if (output.equals("-")) {
            content.write(console.out());
            console.out().flush();
        } else {
            replace(Path.of(output).toAbsolutePath(), content);
        }
    }

    /** Beside the target first, so that an earlier result stays until the new one is complete. */
    private static void replace(Path target, Content content) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        Path draft = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                content.write(writer);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Forms of a result. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }
}
