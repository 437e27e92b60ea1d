package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.workload.SchemaLine;
import io.github.endpointadvisor.yaml.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code init}: a workload file to go on from. */
final class Init implements Callable<Integer> {
    static final List<String> EXAMPLES = List.of(
            "ai-application",
            "aks-platform",
            "china-shop",
            "databricks-lakehouse",
            "hybrid-hub-spoke",
            "inspected-spokes",
            "integration-platform",
            "learning-platform",
            "many-subnets",
            "saas-provider",
            "small-web-app",
            "us-government");
    private final Console console;
    private final Arguments arguments;
    private Optional<String> example = Optional.empty();
    private String file = "workload.yaml";

    Init(Console console) {
        this.console = console;
        arguments = new Arguments(
                "init",
                this,
                "Write a commented workload file: asks five questions on a terminal, else writes a starter.",
                "  endpoint-advisor init",
                "  endpoint-advisor init --from hybrid-hub-spoke hub.yaml",
                "  endpoint-advisor init - > workload.yaml");
        arguments.value(
                "--from",
                "EXAMPLE",
                "Start from an example instead, such as small-web-app or hybrid-hub-spoke.",
                given -> example = Optional.of(given));
        arguments.argument(
                String.class,
                "0",
                "0..1",
                "FILE",
                "The file to write, which must not exist yet; - is standard output. Default: workload.yaml.",
                given -> file = given);
    }

    static CommandSpec command(Console console) {
        return new Init(console).arguments.spec();
    }

    @Override
    public Integer call() throws IOException {
        requireNew();
        Optional<String> text = example.isPresent() ? Optional.of(example(example.get())) : answered();
        if (text.isEmpty()) {
            console.say("endpoint-advisor: nothing is written, since there was no answer");
            return ExitCode.WRONG_COMMAND_LINE;
        }
        if (file.equals("-")) {
            console.out().write(text.get());
            console.out().flush();
            return ExitCode.DONE;
        }
        OutputFile.replace(file, out -> out.write(text.get()));
        console.say("Wrote " + file + ". Edit it, then run: endpoint-advisor recommend " + argument());
        return console.isDialog() ? firstScreen() : ExitCode.DONE;
    }

    /** The name as it is typed in any shell; it goes into a comment of the file as well. */
    private String argument() {
        String shown = Excerpt.harmless(file);
        return shown.contains(" ") ? '"' + shown + '"' : shown;
    }

    private void requireNew() {
        if (!file.equals("-") && exists(file)) {
            throw arguments.wrong(file + " exists and is not overwritten; name another file: init FILE");
        }
    }

    private static boolean exists(String file) {
        try {
            return Files.exists(Path.of(file), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Optional<String> answered() throws IOException {
        Catalog catalog = new Catalog();
        Optional<Starter> starter =
                console.isDialog() ? new Questions(console, catalog).ask() : Optional.of(unanswered(catalog));
        return starter.map(it -> it.yaml(file.equals("-") ? "workload.yaml" : argument()));
    }

    private static Starter unanswered(Catalog catalog) {
        return new Starter(
                Stream.of("sql-database", "key-vault", "storage-account")
                        .map(catalog::service)
                        .toList(),
                Starter.NONE,
                "azure",
                "selected-networks",
                Optional.empty());
    }

    private String example(String name) throws IOException {
        String plain = name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
        if (!EXAMPLES.contains(plain)) {
            throw arguments.wrong("unknown example '" + name + "'"
                    + Suggestion.orElse(plain, EXAMPLES, "; expected one of: " + String.join(", ", EXAMPLES)));
        }
        return "# " + SchemaLine.TEXT + "\n" + stored(plain);
    }

    /** One of the examples, as it stands in the repository. */
    static String stored(String example) throws IOException {
        String resource = "/io/github/endpointadvisor/examples/" + example + ".yaml";
        try (InputStream in = Init.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What {@code recommend} prints of the new file. */
    private int firstScreen() throws IOException {
        String[] recommend = {"recommend", file};
        console.out().write("\n");
        return Program.commandLine(console, new PrintWriter(new StringWriter()), recommend)
                .execute(recommend);
    }
}
