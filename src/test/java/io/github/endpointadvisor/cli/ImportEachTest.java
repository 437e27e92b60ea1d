package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workload for each file, as somebody who has a folder of plans runs it. */
final class ImportEachTest {
    private static final String PLAN = Golden.read(Golden.RESOURCES.resolve("import/plan-azurerm5.json"));
    private static final String TEMPLATE =
            "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                    + "\"parameters\":{\"name\":{\"type\":\"string\",\"defaultValue\":\"kv-default\"}},\"resources\":[{"
                    + "\"type\":\"Microsoft.KeyVault/vaults\",\"apiVersion\":\"2023-07-01\","
                    + "\"name\":\"[parameters('name')]\"}]}";
    private static final String PARAMETERS =
            "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#\","
                    + "\"parameters\":{\"name\":{\"value\":\"kv-%s\"}}}";

    @TempDir
    private Path folder = Path.of("");

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return path(name);
    }

    private String path(String name) {
        return Golden.slashes(folder.resolve(name));
    }

    private Result each(String... arguments) {
        List<String> command = new ArrayList<>(List.of("import", "--each", "-o", path("out")));
        command.addAll(Arrays.asList(arguments));
        return Runner.run("", command.toArray(String[]::new));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> Golden.slashes(folder.resolve("out").relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    /** What is written for a file among others is what would be written for it alone. */
    @Test
    void eachFileHasAWorkloadOfItsOwn() throws IOException {
        String one = write("one.json", PLAN);
        String two = write("two.tfstate", Golden.read(Golden.RESOURCES.resolve("import/state-raw.json")));
        Result result = each(one, two);
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr())
                .contains(path("out/one.yaml") + ": ", path("out/two.yaml") + ": ")
                .contains("Wrote 2 workload files to " + path("out"));
        assertThat(written()).containsExactly("one.yaml", "two.yaml");
        assertThat(read("one.yaml")).isEqualTo(Runner.run("", "import", one).stdout());
        Workloads.read(read("one.yaml"));
        Workloads.read(read("two.yaml"));
    }

    /** Plans of many stacks are all called the same. */
    @Test
    void filesKeepTheFoldersBelowTheOneThatTheyShare() throws IOException {
        each(write("stacks/shop/plan.json", PLAN), write("stacks/stock/prod/plan.json", PLAN));
        assertThat(written()).containsExactly("shop/plan.yaml", "stock/prod/plan.yaml");
    }

    @Test
    void filesOfAFolderKeepTheirFolders() throws IOException {
        write("stacks/shop/plan.json", PLAN);
        write("stacks/top.ndjson", PLAN);
        write("stacks/package.json", "{\"name\": \"x\"}");
        write("stacks/.terraform/state.json", PLAN);
        Result result = each("--format", "json", path("stacks"));
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(written()).containsExactly("shop/plan.json", "top.json");
        assertThat(Workloads.read(read("top.json")).services()).isNotEmpty();
    }

    @Test
    void filesThatCannotBeUsedKeepNoOtherFromBeingWritten() throws IOException {
        Result result = each(
                write("broken.json", PLAN.substring(0, PLAN.length() / 2)),
                write("other.json", "{\"name\": \"x\"}"),
                write("empty.json", "{\"resource_changes\": []}"),
                path("missing.json"),
                write("plan.json", PLAN));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stderr())
                .contains("broken.json", "[EA027]", "[EA026]", "[EA012]", "[EA001]")
                .contains("Wrote 1 workload file to " + path("out") + "; 4 files cannot be used");
        assertThat(written()).containsExactly("plan.yaml");
    }

    @Test
    void aPlanWithoutServicesIsToldOfInAFolderToo() throws IOException {
        write("stacks/empty.json", "{\"resource_changes\": []}");
        write("stacks/plan.json", PLAN);
        assertThat(each(path("stacks")).exitCode()).isEqualTo(3);
        assertThat(written()).containsExactly("plan.yaml");
        assertThat(each(Files.createDirectory(folder.resolve("none")).toString())
                        .exitCode())
                .isEqualTo(3);
    }

    /** People add requirements to workloads. */
    @Test
    void noFileIsOverwritten() throws IOException {
        String plan = write("plan.json", PLAN);
        write("out/plan.yaml", "mine");
        Result result = each(plan, write("other.json", PLAN));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stderr()).contains("plan.yaml exists and is not overwritten");
        assertThat(written()).containsExactly("plan.yaml");
        assertThat(read("plan.yaml")).isEqualTo("mine");
        assertThat(Runner.run("", "import", "--each", "--format", "json", "-o", path(""), plan)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Files.readString(Path.of(plan))).isEqualTo(PLAN);
    }

    @Test
    void noTwoFilesAreWrittenToOne() throws IOException {
        String plan = write("plan.json", PLAN);
        Result result = each(plan, write("plan.tfstate", PLAN));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stderr()).contains("would both be written to " + path("out/plan.yaml"));
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(each(plan, plan).exitCode()).isZero();
    }

    @Test
    void parametersOfTheSameNameBelongToATemplate() throws IOException {
        for (String name : List.of("a", "b")) {
            write("bicep/" + name + ".json", TEMPLATE);
            write("bicep/" + name + ".parameters.json", PARAMETERS.formatted(name));
        }
        write("bicep/c.json", TEMPLATE);
        write("bicep/prod.parameters.json", PARAMETERS.formatted("prod"));
        Result result = each(path("bicep"));
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(written()).containsExactly("a.yaml", "b.yaml", "c.yaml");
        assertThat(read("a.yaml")).contains("kv-a");
        assertThat(read("b.yaml")).contains("kv-b");
        assertThat(read("c.yaml")).contains("kv-default");
        Result named = each(path("bicep/prod.parameters.json"));
        assertThat(named.exitCode()).isEqualTo(3);
        assertThat(named.stderr()).contains("name the template as well");
    }

    @Test
    void optionsThatMakeNoSenseWithItAreRefused() throws IOException {
        String plan = write("plan.json", PLAN);
        assertThat(each("--name", "shop", plan)).extracting(Result::exitCode).isEqualTo(2);
        assertThat(each("--parameters", plan, plan).stderr()).contains("NAME.parameters.json");
        assertThat(each("-").stderr()).contains("standard input has no name");
        assertThat(Runner.run("", "import", "--each", plan).stderr()).contains("--output");
        assertThat(Runner.run("", "import", "--each", "-o", plan, plan).stderr())
                .contains("which is no folder");
        assertThat(each("\0").exitCode()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void tagsAreCopiedInEach() throws IOException {
        each(
                "--tag",
                "env",
                write(
                        "vaults.json",
                        "[{\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv-a\","
                                + "\"tags\":{\"env\":\"x\"}}]"));
        assertThat(read("vaults.yaml")).contains("tags: [env=x]");
    }
}
