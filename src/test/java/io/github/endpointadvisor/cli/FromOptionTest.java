package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans beside workload files, and alone. */
final class FromOptionTest {
    private static final String VAULT = "{\"address\":\"module.kv[0].azurerm_key_vault.a\",\"mode\":\"managed\","
            + "\"type\":\"azurerm_key_vault\",\"name\":\"a\",\"change\":{\"actions\":[\"create\"],\"after\":{"
            + "\"name\":\"kv-a\",\"location\":\"westeurope\",\"sku_name\":\"standard\","
            + "\"public_network_access_enabled\":true,\"network_acls\":[]}}}";
    private static final String CLOSED =
            "region: westeurope\nservices:\n  - {name: kv-a, type: key-vault, publicNetworkAccess: disabled}\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        write(
                "plan.json",
                "{\"format_version\":\"1.2\",\"resource_changes\":[" + VAULT + "],\"configuration\":"
                        + "{\"root_module\":{\"module_calls\":{\"kv\":{\"source\":\"./kv\",\"module\":{}}}}}}");
        write("empty.json", "{\"format_version\":\"1.2\",\"resource_changes\":[]}");
        write("closed.yaml", CLOSED);
        write("other.yaml", "services:\n  - {name: kv-b, type: key-vault}\n");
        Files.createDirectories(folder.resolve("kv"));
        write(
                "kv/main.tf",
                "\nresource \"azurerm_key_vault\" \"a\" {\n  name = \"kv-a\"\n"
                        + "  public_network_access_enabled = true\n}\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String path(String name) {
        return folder.resolve(name).toString().replace('\\', '/');
    }

    @Test
    void aPlanThatOpensAVaultFailsAtTheLineOfItsSource() {
        Result result = Runner.run("", "check", "--from", path("plan.json"), "--source", path(""), path("closed.yaml"));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stdout())
                .startsWith(path("kv/main.tf") + ":4:3: error:")
                .contains("[EA306]");
    }

    @Test
    void withoutASourceItStandsInThePlanWithItsAddress() {
        Result result = Runner.run("", "check", "--format", "sarif", "--from", path("plan.json"), path("closed.yaml"));
        JsonNode finding = new JsonMapper().readTree(result.stdout()).at("/runs/0/results/0");
        assertThat(finding.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .isEqualTo("module.kv[0].azurerm_key_vault.a");
        assertThat(finding.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .endsWith("plan.json");
    }

    @Test
    void fingerprintsGoByTheAddressWhereverItStands() {
        assertThat(fingerprint("--from", path("plan.json"), "--source", path(""), path("closed.yaml")))
                .isEqualTo(fingerprint("--from", path("plan.json"), path("closed.yaml")));
    }

    private static String fingerprint(String... arguments) {
        String[] command = new String[arguments.length + 3];
        System.arraycopy(new String[] {"check", "--format", "json"}, 0, command, 0, 3);
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return new JsonMapper()
                .readTree(Runner.run("", command).stdout())
                .at("/findings/0/fingerprint")
                .asString();
    }

    @Test
    void aPlanWithoutServicesPassesWithANote() {
        Result result = Runner.run("", "check", "--from", path("empty.json"));
        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr()).contains("no service among 0 resources");
    }

    /** Half an export that passes is no export that passes. */
    @Test
    void whatIsNotReadIsTold() {
        String page = "src/test/resources/import/export-rest-page.json";
        for (String command : new String[] {"check", "recommend"}) {
            assertThat(Runner.run("", command, "--from", page).stderr())
                    .contains("incomplete: " + page + " holds one page");
        }
        assertThat(Runner.run("", "generate", "bicep", "--from", page).stderr()).contains("incomplete: ");
    }

    @Test
    void adviceOnAPlanWithoutServicesIsRefused() {
        Result result = Runner.run("", "recommend", "--from", path("empty.json"));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stderr()).contains("[EA012]");
    }

    @Test
    void aServiceIsNewOnlyIfNoneOfTheWorkloadFilesHasIt() {
        Result both = Runner.run(
                "", "check", "--notes", "--from", path("plan.json"), path("closed.yaml"), path("other.yaml"));
        Result other = Runner.run("", "check", "--notes", "--from", path("plan.json"), path("other.yaml"));
        assertThat(both.stdout()).doesNotContain("[EA308]");
        assertThat(other.stdout()).contains("kv-a is not in").contains("[EA308]");
    }

    @Test
    void adviceTakesThePlanAtItsWord() {
        Result result = Runner.run("", "recommend", "--brief", "--from", path("plan.json"), path("closed.yaml"));
        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).contains("kv-a").doesNotContain("public access disabled");
    }

    @Test
    void somethingHasToBeNamed() {
        assertThat(Runner.run("", "check").exitCode()).isEqualTo(2);
        assertThat(Runner.run("", "recommend").stderr()).contains("--from");
        assertThat(Runner.run("", "check", "--from", "-", "-").exitCode()).isEqualTo(2);
        assertThat(Runner.run("", "recommend", "--from=").exitCode()).isEqualTo(2);
        assertThat(Runner.run("", "check", "--from=x.json", "--source=").exitCode())
                .isEqualTo(2);
    }

    @Test
    void aFolderHoldsFilesOfWhichOthersArePassedOver() throws IOException {
        write("notes.json", "{\"hello\": 1}");
        Result result = Runner.run("", "import", path(""));
        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).contains("kv-a");
    }

    @Test
    void nothingIsWrittenOverWhatIsRead() {
        assertThat(Runner.run("", "import", "-o", path("plan.json"), path("plan.json"))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void namesAndFormsAreTaken() {
        assertThat(Runner.run("", "import", "--name", "shop", "--format", "json", path("plan.json"))
                        .stdout())
                .contains("\"name\": \"shop\"");
        assertThat(Runner.run("", "import", "--format", "toml", path("plan.json"))
                        .exitCode())
                .isEqualTo(2);
    }
}
