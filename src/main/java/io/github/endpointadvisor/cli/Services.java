package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.report.CatalogJson;
import io.github.endpointadvisor.report.CatalogText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code services}: the catalog. */
@Command(
        name = "services",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the services of the catalog; a filter that leaves one shows all that is known of it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  endpoint-advisor services",
            "  endpoint-advisor services databases",
            "  endpoint-advisor services service-bus"
        })
final class Services implements Callable<Integer> {
    private final Console console;

    @Mixin
    private OutputOptions<CatalogFormat> output = new OutputOptions<>(CatalogFormat.TEXT, CatalogFormat.JSON);

    @Parameters(
            arity = "0..1",
            paramLabel = "FILTER",
            description = "Id, name, alias, resource type or category, or a part of one.")
    private String filter = "";

    Services(Console console) {
        this.console = console;
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "Form of the result: text or json." + OutputOptions.FORMAT_NOTE)
    void format(String word) {
        output.format(word);
    }

    @Override
    public Integer call() throws IOException {
        Catalog catalog = new Catalog();
        List<Service> services = filtered(catalog);
        if (services.isEmpty()) {
            console.err().println("endpoint-advisor: no service matches '" + filter + "'");
            console.err().flush();
            return ExitCode.WRONG_COMMAND_LINE;
        }
        CatalogText text = new CatalogText(catalog, output.style(console));
        output.write(
                console,
                out -> out.write(
                        output.isJson()
                                ? new CatalogJson(catalog).services(services, Version.tool())
                                : services.size() == 1 ? text.detail(services.get(0)) : text.list(services)));
        return ExitCode.DONE;
    }

    private List<Service> filtered(Catalog catalog) {
        List<Service> exact = filter.isEmpty() ? List.of() : catalog.findServices(filter);
        return exact.size() == 1
                ? exact
                : catalog.services().stream().filter(this::matches).toList();
    }

    private boolean matches(Service service) {
        String part = filter.toLowerCase(Locale.ROOT);
        return Stream.of(
                        Stream.of(service.id(), service.name(), service.category()),
                        service.aliases().stream(),
                        service.resourceTypes().stream())
                .flatMap(words -> words)
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(part));
    }
}
