package io.github.endpointadvisor.fuzz;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.cli.Runner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Kinds of input, each with the files that mutations start from. */
enum Corpus {
    WORKLOAD(Corpus::workloads),
    POLICY(Corpus::policies),
    PLAN(Corpus::plans),
    RECORD(() -> writtenBy("recommend", "--record")),
    BASELINE(() -> writtenBy("check", "--update-baseline", "--fail-on", "never", "--baseline")),
    /** Arguments of the command line instead of a file. */
    WORD(Corpus::words),
    /** Facts of {@code --what-if}. */
    FACT(Corpus::facts);

    /** The file beside it where nothing else is said. */
    private static final String COMPANION = "examples/small-web-app.yaml";

    private final Supplier<List<Seed>> made;
    private List<Seed> seeds = List.of();

    Corpus(Supplier<List<Seed>> made) {
        this.made = made;
    }

    /** What is not a file goes into the command line. */
    boolean isArgument() {
        return this == WORD || this == FACT;
    }

    /** Of two the smaller, since most of the time goes into large ones and few of the faults do. */
    Seed pick(Random random) {
        Seed one = seeds().get(random.nextInt(seeds().size()));
        Seed other = seeds().get(random.nextInt(seeds().size()));
        return one.text().length() <= other.text().length() ? one : other;
    }

    List<Seed> seeds() {
        if (seeds.isEmpty()) {
            seeds = made.get();
        }
        return seeds;
    }

    private static List<Seed> files(Stream<Path> files) {
        return files.map(file -> new Seed(Golden.read(file), COMPANION))
                .filter(seed -> seed.text().length() < 20_000)
                .toList();
    }

    private static List<Seed> workloads() {
        Path rules = Golden.RESOURCES.resolve("rules");
        return files(Stream.of(
                        Golden.files(Golden.EXAMPLES, ".yaml"),
                        Golden.files(rules, ".yaml"),
                        Golden.files(Golden.RESOURCES.resolve("gate"), ".yaml"),
                        Golden.files(Golden.RESOURCES.resolve("ok"), ".yaml"))
                .flatMap(List::stream));
    }

    private static List<Seed> policies() {
        return files(Stream.of(
                        Golden.files(Golden.POLICIES, ".yaml"),
                        Golden.files(Golden.RESOURCES.resolve("policy"), ".yaml"))
                .flatMap(List::stream));
    }

    private static List<Seed> plans() {
        return files(Stream.of(
                        Golden.files(Golden.EXAMPLES.resolve("import"), ".json"),
                        Golden.files(Golden.EXAMPLES.resolve("import"), ".tfstate"),
                        Golden.files(Golden.RESOURCES.resolve("import"), ".json"))
                .flatMap(List::stream)
                // its bytes are no UTF-8; the mutations make such of the others
                .filter(file -> !Golden.name(file).contains("utf16")));
    }

    /** What the program itself writes, of the examples. */
    private static List<Seed> writtenBy(String... command) {
        return Stream.of(
                        "examples/small-web-app.yaml",
                        "examples/us-government.yaml",
                        "examples/adoption/monday.yaml",
                        "examples/china-shop.yaml")
                .map(example -> written(example, command))
                .toList();
    }

    private static Seed written(String example, String... command) {
        try {
            Path folder = Files.createTempDirectory("seed");
            Path file = folder.resolve("written.json");
            Runner.run(
                    "",
                    Stream.concat(Stream.of(command), Stream.of(file.toString(), example))
                            .toArray(String[]::new));
            Seed seed = new Seed(Golden.read(file), example);
            Files.delete(file);
            Files.delete(folder);
            return seed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Seed> words() {
        return Stream.of(
                        "key-vault",
                        "EA109",
                        "cost",
                        "workload",
                        "sql-database",
                        "hosts",
                        "Microsoft.Storage/storageAccounts",
                        "azurerm_key_vault",
                        "storage account",
                        "orders.yaml")
                .map(word -> new Seed(word, COMPANION))
                .toList();
    }

    private static List<Seed> facts() {
        return Stream.of(
                        "services.bookings-db.onPremises=true",
                        "network.dns=azure",
                        "budget.monthly=10",
                        "services.bookings-db.tier=S2",
                        "region=westeurope",
                        "policy.deny=[public]",
                        "services.bookings-db.clients=[vnet]",
                        "network.onPremises=")
                .map(fact -> new Seed(fact, COMPANION))
                .toList();
    }
}
