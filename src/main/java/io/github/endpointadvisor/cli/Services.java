package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.NeitherType;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.report.CatalogJson;
import io.github.endpointadvisor.report.CatalogText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code services}: the catalog. */
final class Services implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments;
    private final OutputOptions<CatalogFormat> output;
    private String filter = "";

    Services(Console console) {
        this.console = console;
        arguments = new Arguments(
                "services",
                this,
                "List the services of the catalog, or show one in full: services key-vault",
                "  endpoint-advisor services",
                "  endpoint-advisor services databases",
                "  endpoint-advisor services service-bus");
        output = new OutputOptions<>(CatalogFormat.TEXT, CatalogFormat.JSON, "Output format: text or json.", arguments);
        arguments.argument(
                String.class,
                "0",
                "0..1",
                "FILTER",
                "Id, name, alias, ARM or Terraform type or category, or a part of one.",
                given -> filter = given);
    }

    static CommandSpec command(Console console) {
        return new Services(console).arguments.spec();
    }

    @Override
    public Integer call() throws IOException {
        Catalog catalog = new Catalog();
        List<Service> services = filtered(catalog);
        List<NeitherType> neither = neither(catalog, services);
        if (services.isEmpty() && neither.isEmpty()) {
            console.say("endpoint-advisor: no service matches '" + filter + "'");
            return ExitCode.WRONG_COMMAND_LINE;
        }
        String result = output.isJson()
                ? new CatalogJson(catalog).services(services, neither, Version.tool())
                : text(new CatalogText(catalog, output.style(console)), services, neither);
        output.write(console, out -> out.write(result));
        return ExitCode.DONE;
    }

    private static String text(CatalogText text, List<Service> services, List<NeitherType> neither) {
        String known =
                services.isEmpty() ? "" : services.size() == 1 ? text.detail(services.get(0)) : text.list(services);
        return known + (services.isEmpty() || neither.isEmpty() ? "" : "\n") + text.neither(neither);
    }

    private List<Service> filtered(Catalog catalog) {
        List<Service> exact = filter.isEmpty() ? List.of() : catalog.findServices(filter);
        if (exact.size() == 1 || catalog.findNeither(filter).isPresent()) {
            return exact;
        }
        return catalog.services().stream().filter(this::matches).toList();
    }

    /** A word for one thing shows that one alone. */
    private List<NeitherType> neither(Catalog catalog, List<Service> services) {
        Optional<NeitherType> exact = catalog.findNeither(filter);
        if (exact.isPresent() || (services.size() == 1 && !filter.isEmpty())) {
            return exact.stream().toList();
        }
        return catalog.neitherTypes().stream().filter(this::matches).toList();
    }

    private boolean matches(Service service) {
        return matches(Stream.of(
                List.of(service.id(), service.name(), service.category()),
                service.aliases(),
                service.resourceTypes(),
                service.terraformTypes(),
                service.sharedWords()));
    }

    private boolean matches(NeitherType type) {
        return matches(Stream.of(
                List.of(type.id(), type.name()), type.aliases(), type.resourceTypes(), type.terraformTypes()));
    }

    private boolean matches(Stream<List<String>> words) {
        String part = filter.toLowerCase(Locale.ROOT);
        return words.flatMap(List::stream)
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(part));
    }
}
