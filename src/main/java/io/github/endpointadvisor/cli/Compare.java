package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.report.CatalogJson;
import io.github.endpointadvisor.report.ComparisonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code compare}: the mechanisms of a service side by side. */
final class Compare implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments;
    private final OutputOptions<CatalogFormat> output;
    private List<String> names = new ArrayList<>();

    Compare(Console console) {
        this.console = console;
        arguments = new Arguments(
                "compare",
                this,
                "Compare the mechanisms of a service side by side.",
                "  endpoint-advisor compare key-vault",
                "  endpoint-advisor compare --json storage-account cosmos-db");
        output = new OutputOptions<>(CatalogFormat.TEXT, CatalogFormat.JSON, "Output format: text or json.", arguments);
        arguments.arguments(
                "0..*", "1..*", "SERVICE", "Id, name, alias, ARM or Terraform type.", given -> names = given);
    }

    static CommandSpec command(Console console) {
        return new Compare(console).arguments.spec();
    }

    @Override
    public Integer call() throws IOException {
        Catalog catalog = new Catalog();
        List<Service> services = names.stream()
                .map(name -> ServiceArguments.find(name, catalog, arguments))
                .toList();
        output.write(
                console,
                out -> out.write(
                        output.isJson()
                                ? new CatalogJson(catalog).comparison(services, Version.tool())
                                : new ComparisonText(catalog, output.style(console)).render(services)));
        return ExitCode.DONE;
    }
}
