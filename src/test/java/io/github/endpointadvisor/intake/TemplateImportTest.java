package io.github.endpointadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which parameters a template gets, where its findings stand, and what of it is printed. */
final class TemplateImportTest {
    private static final String SCHEMA = "\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/";
    private static final String MARKER = "s3cr3t, %not a name";

    @TempDir
    private Path folder;

    private String write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return folder.resolve(name).toString();
    }

    private String template(String name, String resources) throws IOException {
        return write(
                name,
                "{" + SCHEMA + "deploymentTemplate.json#\",\n\"parameters\": {\"vault\": {\"type\": \"string\"}},"
                        + "\n\"resources\": [\n" + resources + "]}");
    }

    private String vault(String name) throws IOException {
        return template(name, "  {\"type\": \"Microsoft.KeyVault/vaults\", \"name\": \"[parameters('vault')]\"}");
    }

    private static String given(String value) {
        return "{" + SCHEMA + "deploymentParameters.json#\", \"parameters\": {\"vault\": {\"value\": \"" + value
                + "\"}}}";
    }

    private static Result run(String... arguments) {
        return Runner.run("", arguments);
    }

    @Test
    void aParameterFileBelongsToTheOnlyTemplate() throws IOException {
        String main = vault("main.json");
        String other = write("other.json", given("kv-other"));
        assertThat(run("import", other, main).stdout()).contains("- name: kv-other ");
        assertThat(run("import", main, "--parameters", other).stdout()).contains("- name: kv-other ");
        assertThat(run("check", "--from", main, "--from", other).exitCode()).isZero();
        String last = write("last.json", given("kv-last").replace(SCHEMA + "deploymentParameters.json#\", ", ""));
        assertThat(run("import", main, "--parameters", other, "--parameters", last)
                        .stdout())
                .contains("- name: kv-last ");
    }

    @Test
    void aFolderHoldsPairs() throws IOException {
        vault("one.json");
        vault("two.json");
        write("one.parameters.json", given("kv-one"));
        write("two.parameters.json", given("kv-two"));
        write("two.parameters.test.json", given("kv-test"));
        assertThat(run("import", folder.toString()).stdout())
                .contains("- name: kv-one ", "- name: kv-two ")
                .doesNotContain("kv-test");
    }

    @Test
    void parametersOfNoTemplateAreRefused() throws IOException {
        String one = vault("one.json");
        String two = vault("two.json");
        String other = write("other.json", given("kv-other"));
        assertThat(run("import", one, two, other).stderr()).contains("there are 2 templates", "[EA026]");
        assertThat(run("import", one, two, "--parameters", other).exitCode()).isEqualTo(3);
        assertThat(run("import", other).stderr()).contains("name the template as well", "[EA026]");
        assertThat(run("import", one, "--parameters", two).stderr()).contains("this is a template", "[EA026]");
        assertThat(run("import", one, "--parameters", write("no.json", "{}")).stderr())
                .contains("this is no parameter file", "[EA026]");
        assertThat(run("import", one, "--parameters", write("broken.json", "{\"parameters\":"))
                        .stderr())
                .contains("[EA027]");
        assertThat(run(
                                "import",
                                one,
                                "--parameters",
                                folder.resolve("none.json").toString())
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void findingsStandInTheTemplate() throws IOException {
        String main = template(
                "main.json",
                "  {\"type\": \"Microsoft.KeyVault/vaults\", \"name\": \"kv\", \"location\": \"westeurope\",\n"
                        + "   \"properties\": {\"publicNetworkAccess\": \"Enabled\"}}");
        String agreed = write(
                "agreed.yaml",
                "region: westeurope\nservices:\n  - {name: kv, type: key-vault, publicNetworkAccess: disabled}\n");
        assertThat(run("check", "--from", main, agreed).stdout().replaceAll("\\s+", " "))
                .contains("main.json:4:3: error: kv has publicNetworkAccess: enabled")
                .contains("At Microsoft.KeyVault/vaults/kv.");
    }

    @Test
    void noValueOfATemplateIsPrinted() throws IOException {
        String main = template(
                "main.json",
                "{\"type\": \"Microsoft.KeyVault/vaults\", \"name\": \"[concat('" + MARKER + "', uniqueString('a'))]\","
                        + " \"location\": \"" + MARKER + "\", \"properties\": {\"sku\": {\"name\": \"" + MARKER
                        + "\"}}},"
                        + "{\"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"[createArray()['" + MARKER
                        + "']]\"},"
                        + "{\"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"[nothing('" + MARKER
                        + "')]\"},"
                        + "{\"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"[" + MARKER + "]\"},"
                        + "{\"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"[reference('" + MARKER
                        + "')['" + MARKER + "']]\"}");
        String values = write("values.json", given(MARKER));
        for (String[] command : new String[][] {
            {"import", main, values},
            {"import", "--format", "json", main, values},
            {"check", "--notes", "--from", main, "--from", values},
            {"check", "--format", "sarif", "--from", main, "--from", values},
            {"recommend", "--from", main, "--from", values}
        }) {
            Result result = run(command);
            assertThat(result.exitCode()).isIn(0, 1);
            assertThat(result.stdout() + result.stderr()).doesNotContain("s3cr3t");
        }
        assertThat(run("import", main).stdout()).contains("3 expressions cannot be evaluated");
    }

    @Test
    void aTemplateMayComeInUtf16AndWithComments() throws IOException {
        String text = Files.readString(Path.of(vault("main.json"))).replace("[\n", "[ // the vault\n");
        byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(Runner.run(wide, "import", "-").stdout()).contains("'{vault}'");
    }

    @Test
    void aLargeTemplateIsReadSoon() throws IOException {
        StringBuilder resources = new StringBuilder();
        for (int i = 0; i < 8_000; i++) {
            resources
                    .append(i == 0 ? "" : ",\n")
                    .append(
                            "{\"type\": \"Microsoft.KeyVault/vaults\", \"apiVersion\": \"2023-07-01\", \"name\": \"[concat('kv-")
                    .append(i)
                    .append(
                            "', uniqueString(resourceGroup().id, parameters('vault')))]\", \"location\": \"westeurope\","
                                    + " \"tags\": {\"a\": \"[toLower(concat('a', 'b', 'c', 'd'))]\"}, \"properties\": {\"sku\":"
                                    + " {\"name\": \"standard\"}, \"publicNetworkAccess\": \"[if(equals('a', 'b'), 'Enabled',"
                                    + " 'Disabled')]\", \"networkAcls\": {\"defaultAction\": \"Deny\"}}}");
        }
        String main = template("main.json", resources.toString());
        assertThat(Files.size(Path.of(main))).isGreaterThan(3_000_000);
        long start = System.nanoTime();
        Result result = run("import", main);
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        // a second where nothing else runs
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(15_000);
    }
}
