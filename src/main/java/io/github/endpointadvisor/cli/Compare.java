package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.report.CatalogJson;
import io.github.endpointadvisor.report.ComparisonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: the mechanisms of a service side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Compare the mechanisms of a service side by side.",
        footerHeading = "%nExamples:%n",
        footer = {"  endpoint-advisor compare key-vault", "  endpoint-advisor compare --json storage-account cosmos-db"
        })
final class Compare implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions<CatalogFormat> output = new OutputOptions<>(CatalogFormat.TEXT, CatalogFormat.JSON);

    @Parameters(arity = "1..*", paramLabel = "SERVICE", description = "Id, name, alias, ARM or Terraform type.")
    private List<String> names = new ArrayList<>();

    Compare(Console console) {
        this.console = console;
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "Output format: text or json." + OutputOptions.FORMAT_NOTE)
    void format(String word) {
        output.format(word);
    }

    @Override
    public Integer call() throws IOException {
        Catalog catalog = new Catalog();
        List<Service> services = names.stream()
                .map(name -> ServiceArguments.find(name, catalog, spec))
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
