package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.report.CatalogText;
import io.github.endpointadvisor.report.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code explain}: the page of a rule, a criterion or a topic. */
final class Explain implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments;
    private List<String> words = new ArrayList<>();

    Explain(Console console) {
        this.console = console;
        arguments = new Arguments(
                "explain",
                this,
                "Explain a rule, a diagnostic, a criterion or a topic; without an argument, list all pages.",
                "  endpoint-advisor explain EA109",
                "  endpoint-advisor explain cost",
                "  endpoint-advisor explain app-service",
                "  endpoint-advisor explain method");
        arguments.arguments(
                "0..*",
                "0..*",
                "CODE|TOPIC",
                "A code such as EA109, a topic, a kind of client such as aks, or a word such as dns.",
                given -> words = given);
    }

    static CommandSpec command(Console console) {
        return new Explain(console).arguments.spec();
    }

    @Override
    public Integer call() throws IOException {
        String topic = String.join(" ", words);
        Pages pages =
                new Pages(new Catalog().criteria().stream().map(Criterion::id).toList(), Codes.all());
        if (topic.isEmpty()) {
            return print(pages.index() + "\nhosts - the kinds of client, for 'host:'\n");
        }
        if (topic.equals("hosts")) {
            return print(hosts());
        }
        Optional<String> page = pages.find(topic).or(() -> host(topic));
        return page.isPresent() ? print(page.get()) : about(topic, pages);
    }

    /** A word for one kind of client. */
    private Optional<String> host(String word) {
        Catalog catalog = new Catalog();
        List<Host> hosts = catalog.findHosts(word);
        return hosts.size() == 1
                ? Optional.of(new CatalogText(catalog, console.style(ColorMode.NEVER, false)).host(hosts.get(0)))
                : Optional.empty();
    }

    private static String hosts() {
        return new Catalog()
                .hosts().stream().map(Explain::host).collect(Collectors.joining("", "Kinds of client\n\n", ""));
    }

    private static String host(Host host) {
        List<String> variants = host.variants().stream()
                .map(variant -> "    tier " + variant.name()
                        + (variant.tiers().isEmpty() ? "" : " (" + String.join(", ", variant.tiers()) + ")"))
                .toList();
        return host.id() + " - " + host.name() + "\n    also: " + String.join(", ", host.aliases()) + "\n"
                + String.join("\n", variants) + "\n";
    }

    /** A plain word, such as dns, leads to the pages that have it in their title. */
    private int about(String topic, Pages pages) throws IOException {
        List<String> about = pages.about(topic);
        return about.isEmpty()
                ? unknown(topic, pages)
                : print("Pages about " + topic + "; 'endpoint-advisor explain NAME' shows one:\n"
                        + about.stream().map(line -> "  " + line + "\n").collect(Collectors.joining()));
    }

    private int unknown(String topic, Pages pages) {
        console.say("endpoint-advisor: there is no page '" + topic + "'" + pages.didYouMean(topic)
                + "; 'endpoint-advisor explain' lists all");
        return ExitCode.WRONG_COMMAND_LINE;
    }

    private int print(String text) throws IOException {
        console.out().write(text);
        console.out().flush();
        return ExitCode.DONE;
    }
}
