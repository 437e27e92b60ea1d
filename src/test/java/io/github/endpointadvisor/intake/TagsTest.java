package io.github.endpointadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tags are read where somebody names them, an option or a policy, and no others. */
final class TagsTest {
    private static final String ID = "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv-a";
    private static final String RESOURCE =
            "{\"id\":\"" + ID + "\",\"type\":\"Microsoft.KeyVault/vaults\",\"name\":\"kv-a\",\"properties\":"
                    + "{\"publicNetworkAccess\":\"Enabled\",\"networkAcls\":{\"defaultAction\":\"Allow\"}},%s}";
    private static final String TAGS = "\"tags\":{\"Class\":\"pci\",\"owner\":\"not-asked\"}";
    private static final String SCHEMA =
            "\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\"";

    @TempDir
    private Path folder = Path.of("");

    private static String plan(String after, String more) {
        return "{\"resource_changes\":[{\"address\":\"azurerm_key_vault.a\",\"mode\":\"managed\","
                + "\"type\":\"azurerm_key_vault\",\"name\":\"a\",\"change\":{\"actions\":[\"create\"],\"after\":"
                + "{\"name\":\"kv-a\",\"public_network_access_enabled\":true,\"network_acls\":[]," + after + "}" + more
                + "}}]}";
    }

    private static String template(String parameters, String tags) {
        return "{" + SCHEMA + ",\"parameters\":{" + parameters
                + "},\"resources\":[{\"type\":\"Microsoft.KeyVault/vaults\",\"apiVersion\":\"2023-07-01\","
                + "\"name\":\"kv-a\",\"tags\":" + tags + ",\"properties\":{\"publicNetworkAccess\":\"Enabled\"}}]}";
    }

    /** Each kind of file with the same tags. */
    private static Map<String, String> kinds() {
        return Map.of(
                "plan", plan(TAGS, ""),
                "planned values",
                        "{\"planned_values\":{\"root_module\":{\"resources\":[{\"address\":\"azurerm_key_vault.a\",\"type\":"
                                + "\"azurerm_key_vault\",\"values\":{\"name\":\"kv-a\"," + TAGS + "}}]}}}",
                "raw state",
                        "{\"version\":4,\"resources\":[{\"mode\":\"managed\",\"type\":\"azurerm_key_vault\",\"name\":\"a\","
                                + "\"instances\":[{\"attributes\":{\"id\":\"" + ID + "\"," + TAGS + "}}]}]}",
                "azapi",
                        "{\"resource_changes\":[{\"address\":\"azapi_resource.a\",\"mode\":\"managed\",\"type\":"
                                + "\"azapi_resource\",\"name\":\"a\",\"change\":{\"actions\":[\"create\"],\"after\":{"
                                + "\"type\":\"Microsoft.KeyVault/vaults@2023-07-01\",\"name\":\"kv-a\",\"body\":{"
                                + TAGS + "}}}}]}",
                "graph", "{\"data\":[" + RESOURCE.formatted(TAGS) + "]}",
                "graph table",
                        "{\"data\":{\"columns\":[{\"name\":\"id\"},{\"name\":\"tags\"}],\"rows\":[[\"" + ID + "\",{"
                                + TAGS.substring(TAGS.indexOf('{') + 1) + "]]}}",
                "az", "[" + RESOURCE.formatted(TAGS) + "]",
                "PowerShell", "[" + RESOURCE.formatted(TAGS.replace("tags", "Tags")) + "]",
                "snapshot", "{\"predictedResources\":[" + RESOURCE.formatted(TAGS) + "]}",
                "template",
                        template(
                                "\"all\":{\"type\":\"object\",\"defaultValue\":{\"Class\":\"pci\"}}",
                                "\"[union(parameters('all'), createObject('owner', 'not-asked'))]\""));
    }

    @TestFactory
    Stream<DynamicTest> tagsAreCopiedFromEveryKindOfFile() {
        return kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    Result result = Runner.run(kind.getValue(), "import", "--tag", "class", "-");
                    assertThat(result.stdout())
                            .contains("    tags: [class=pci]\n")
                            .doesNotContain("not-asked");
                    assertThat(Runner.run(kind.getValue(), "import", "-").stdout())
                            .contains("kv-a")
                            .doesNotContain("tags", "pci");
                    assertThat(Runner.run(kind.getValue(), "import", "--format", "json", "--tag", "CLASS", "-")
                                    .stdout())
                            .contains("\"CLASS=pci\"");
                }));
    }

    private static List<String> tags(String file, String... keys) {
        Stream<String> options = Stream.of(keys).flatMap(key -> Stream.of("--tag", key));
        String[] command = Stream.of(Stream.of("import"), options, Stream.of("-"))
                .flatMap(it -> it)
                .toArray(String[]::new);
        Result result = Runner.run(file, command);
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(result.stdout()).doesNotContain("hidden");
        return Workloads.read(result.stdout()).services().get(0).tags();
    }

    /** The key says something, and the value is not invented, and not told. */
    @Test
    void valuesThatAreSensitiveOrNotKnownAreNotRead() {
        String after = "\"tags\":{\"secret\":\"hidden\",\"open\":\"x\"}";
        assertThat(tags(
                        plan(
                                after,
                                ",\"after_unknown\":{\"tags\":{\"late\":true}},"
                                        + "\"after_sensitive\":{\"tags\":{\"secret\":true}}"),
                        "secret",
                        "late",
                        "open"))
                .containsExactly("secret", "late", "open=x");
        assertThat(tags(plan(after, ",\"after_sensitive\":{\"tags\":true}"), "secret", "open"))
                .isEmpty();
        assertThat(tags(plan("\"tags\":null", ",\"after_unknown\":{\"tags\":true}"), "open"))
                .isEmpty();
        String state =
                "{\"version\":4,\"resources\":[{\"mode\":\"managed\",\"type\":\"azurerm_key_vault\",\"name\":\"a\","
                        + "\"instances\":[{\"attributes\":{\"id\":\"" + ID + "\"," + after
                        + "},\"sensitive_attributes\":"
                        + "[[{\"type\":\"get_attr\",\"value\":\"%s\"},{\"type\":\"index\",\"value\":{\"value\":\"secret\","
                        + "\"type\":\"string\"}}],[],3]}]}]}";
        assertThat(tags(state.formatted("tags"), "secret")).isEmpty();
        assertThat(tags(state.formatted("sku_name"), "open")).containsExactly("open=x");
        assertThat(Runner.run(state.formatted("tags"), "import", "--tag", "secret", "-")
                        .stderr())
                .contains("tags of 1 service have values that are sensitive");
    }

    /** A symbol that stands for a value is none; nor is an expression that a snapshot could not evaluate. */
    @Test
    void whatOnlyTheDeploymentKnowsIsNotInvented() {
        assertThat(tags(template("\"id\":{\"type\":\"string\"}", "{\"ownerId\":\"[parameters('id')]\"}"), "ownerId"))
                .containsExactly("ownerId");
        assertThat(tags(
                        template("\"id\":{\"type\":\"string\"}", "{\"path\":\"[concat('/a/', parameters('id'))]\"}"),
                        "path"))
                .containsExactly("path");
        assertThat(tags(template("\"all\":{\"type\":\"object\"}", "\"[parameters('all')]\""), "owner"))
                .isEmpty();
        assertThat(tags(RESOURCE.formatted("\"tags\":{\"owner\":\"[reference('hidden').x]\"}"), "owner"))
                .containsExactly("owner");
        assertThat(tags(RESOURCE.formatted("\"tags\":\"[parameters('hidden')]\""), "owner"))
                .isEmpty();
    }

    @Test
    void whatIsNoTagOfAzureIsNotRead() {
        assertThat(tags(RESOURCE.formatted("\"tags\":{\"owner\":\"hidden\\u001b[31m\"}"), "owner"))
                .containsExactly("owner");
        assertThat(tags(RESOURCE.formatted("\"tags\":{\"owner\":{\"hidden\":\"hidden\"}}"), "owner"))
                .containsExactly("owner");
        assertThat(tags(RESOURCE.formatted("\"tags\":{\"owner\":\"" + "hidden".repeat(50) + "\"}"), "owner"))
                .containsExactly("owner");
        assertThat(tags(RESOURCE.formatted("\"tags\":{\"owner\":\" \",\"cost\":12,\"body\":\"x\"}"), "owner", "cost"))
                .containsExactly("owner", "cost=12");
        assertThat(tags(RESOURCE.formatted("\"tags\":[]"), "owner")).isEmpty();
        Stream.of("a=b", "", " a", "a\u001b")
                .forEach(key -> assertThat(Runner.run("{}", "import", "--tag", key, "-"))
                        .as(key)
                        .extracting(Result::exitCode)
                        .isEqualTo(2));
    }

    /** An update of azapi replaces the tags that it names. */
    @Test
    void anUpdateLeavesOtherTags() {
        String update =
                "{\"resource_changes\":[{\"address\":\"azapi_resource.a\",\"type\":\"azapi_resource\",\"change\":"
                        + "{\"actions\":[\"create\"],\"after\":{\"id\":\"" + ID
                        + "\",\"type\":\"Microsoft.KeyVault/vaults@2023-07-01\",\"name\":\"kv-a\",\"tags\":{\"a\":\"1\","
                        + "\"b\":\"1\"}}}},{\"address\":\"azapi_update_resource.a\",\"type\":\"azapi_update_resource\",\"change\":"
                        + "{\"actions\":[\"create\"],\"after\":{\"resource_id\":\"" + ID
                        + "\",\"type\":\"Microsoft.KeyVault/vaults@2023-07-01\",\"body\":{\"tags\":{\"b\":\"2\"}}}}}]}";
        assertThat(tags(update, "a", "b")).containsExactly("a=1", "b=2");
    }

    @Test
    void servicesWithOtherTagsAreNotAlike() {
        String all = "[" + RESOURCE.formatted("\"tags\":{\"class\":\"pci\"}") + ","
                + RESOURCE.formatted("\"tags\":{\"class\":\"pci\"}").replace("kv-a", "kv-b") + ","
                + RESOURCE.formatted("\"tags\":{\"class\":\"none\"}").replace("kv-a", "kv-c") + "]";
        assertThat(Runner.run(all, "import", "--group", "-").stdout()).contains("count: 3");
        assertThat(Runner.run(all, "import", "--group", "--tag", "class", "-").stdout())
                .contains("count: 2", "tags: [class=none]");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** A clause that names a tag is somebody who names it. */
    @TestFactory
    Stream<DynamicTest> clausesByTagCoverServicesOfEveryKindOfFile() {
        return kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    assertThat(required(kind.getValue(), "class=PCI")).contains("required by policy", "tag class=PCI");
                    assertThat(required(kind.getValue(), "Class"))
                            .contains("required by policy", "tag Class")
                            .doesNotContain("pci");
                    assertThat(required(kind.getValue(), "class=other")).doesNotContain("required by policy", "pci");
                    assertThat(required(kind.getValue(), "other")).doesNotContain("required by policy", "pci");
                }));
    }

    private String required(String file, String word) throws IOException {
        String policy = write("policy.yaml", "require: {mechanism: private-endpoint, tags: [" + word + "]}\n");
        Result result = Runner.run(file, "recommend", "--full", "--policy", policy, "--from", "-");
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(result.stdout()).doesNotContain("not-asked");
        return result.stdout().replaceAll("\\s+", " ");
    }

    @Test
    void exemptionsByTagCoverThem() throws IOException {
        String deny = "deny:\n  - {mechanism: public, tags: [class]}\n";
        String exempt = "exemptions:\n  - {code: EA106, tags: [class=pci], because: known}\n";
        String file = plan(TAGS, "");
        assertThat(Runner.run(file, "check", "--policy", write("a.yaml", deny), "--from", "-")
                        .exitCode())
                .isEqualTo(1);
        assertThat(Runner.run(file, "check", "--policy", write("b.yaml", deny + exempt), "--from", "-")
                        .exitCode())
                .isZero();
    }

    /** The policy of the workload itself names tags too, for the services that it states and for those it does not. */
    @Test
    void policiesOfWorkloadsNameTags() throws IOException {
        String policy = "policy: {deny: [{mechanism: public, tags: [class=pci]}, {mechanism: public, tags: [mine]}]}\n";
        String other = write("other.yaml", policy + "services: [{name: kv-b, type: key-vault}]\n");
        String same = write("same.yaml", policy + "services: [{name: kv-a, type: key-vault, tags: [mine]}]\n");
        String shared =
                write("shared.yaml", policy + "defaults: {tags: mine}\nservices: [{name: kv-b, type: key-vault}]\n");
        String plan = write("plan.json", plan(TAGS, ""));
        for (String file : List.of(other, same, shared)) {
            Result result = Runner.run("", "check", "--from", plan, file);
            assertThat(result.stdout()).as(file).contains("tag class=pci");
            assertThat(result.stdout().contains("tag mine")).as(file).isEqualTo(!file.equals(other));
            assertThat(result.exitCode()).isEqualTo(1);
        }
        assertThat(Runner.run(Files.readString(Path.of(same)), "check", "--format", "json", "--from", plan, "-")
                        .stdout())
                .contains("EA106");
    }

    /** Silence would be taken for a service that the clause does not mean. */
    @Test
    void theGateSaysThatTagsAreNotKnown() throws IOException {
        String policy = write("policy.yaml", "deny:\n  - {mechanism: public, tags: [class=pci]}\n");
        String plan = plan("\"tags\":null", ",\"after_unknown\":{\"tags\":true}");
        assertThat(Runner.run(plan, "check", "--policy", policy, "--from", "-").stderr())
                .contains("known only at deployment");
    }

    /** A workload file that was imported says the same as the plan itself. */
    @Test
    void aKeyMeansEveryValue() throws IOException {
        String imported =
                Runner.run(plan(TAGS, ""), "import", "--tag", "class", "-").stdout();
        for (String word : List.of("class", "CLASS=pci")) {
            String policy = write("policy.yaml", "deny:\n  - {mechanism: public, tags: [" + word + "]}\n");
            assertThat(Runner.run(imported, "check", "--policy", policy, "-").stdout())
                    .as(word)
                    .contains("[EA106]");
        }
        String policy = write("policy.yaml", "deny:\n  - {mechanism: public, tags: [cla, class=p]}\n");
        assertThat(Runner.run(imported, "check", "--policy", policy, "-").stdout())
                .doesNotContain("[EA106]");
    }
}
