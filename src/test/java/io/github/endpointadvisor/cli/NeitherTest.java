package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Resources among the services that need neither mechanism: named with the reason, and in nobody's way. */
final class NeitherTest {
    private static final String WORKLOAD = """
            services:
              - Microsoft.Compute/virtualMachines
              - VM
              - {type: sql-database, name: orders, tier: S1, current: public, privateIp: required}
              - {type: azurerm_lb, name: front, tier: no tier at all}
              - {type: key-vault, name: keys, current: public, privateIp: required}
            """;

    @TempDir
    private Path folder = Path.of("");

    private static String run(String workload, String... arguments) {
        Result result = Runner.run(workload, arguments);
        assertThat(result.stderr()).isEmpty();
        return result.stdout();
    }

    @Test
    void theRestOfTheFileIsAnswered() {
        JsonNode workload = JsonMapper.shared()
                .readTree(run(WORKLOAD, "recommend", "--json", "-"))
                .at("/workloads/0");
        assertThat(workload.at("/services").findValuesAsString("name")).contains("orders", "keys");
        assertThat(workload.at("/services")).hasSize(2);
        assertThat(workload.at("/needNeither").findValuesAsString("name"))
                .containsExactly("virtual-machine", "virtual-machine-2", "front");
        assertThat(workload.at("/needNeither/2/reason").asString()).contains("list private-link-service");
    }

    @Test
    void aReasonThatNoPageGivesSaysSo() {
        JsonNode types = JsonMapper.shared()
                .readTree(
                        run("services: [VM, azurerm_data_protection_backup_vault, aks]\n", "recommend", "--json", "-"))
                .at("/workloads/0/needNeither");
        assertThat(types.at("/0/reason").asString()).doesNotContain("Not confirmed");
        assertThat(types.at("/1/reason").asString()).endsWith(". (Not confirmed by documentation.)");
    }

    @Test
    void theReasonIsGivenOnceForAllOfAKind() {
        for (String format : new String[] {"text", "markdown"}) {
            String text = run(WORKLOAD, "recommend", "--format", format, "-").replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Need neither mechanism")
                    .contains("virtual-machine and virtual-machine-2 (virtual machine): It sits in your VNet")
                    .contains("front (load balancer): ");
        }
    }

    /** Services are counted in the answer and items in the file, which is not the same here. */
    @Test
    void otherFactsReachTheServiceThatTheyName() {
        JsonNode changes = JsonMapper.shared()
                .readTree(run(WORKLOAD, "recommend", "--json", "--what-if", "services.keys.privateIp=not-needed", "-"))
                .at("/workloads/0/whatIf/services");
        assertThat(changes.toString()).contains("keys");
        assertThat(changes.findValuesAsString("name")).doesNotContain("front");
    }

    @Test
    void findingsStandAtTheServiceThatTheyConcern() {
        String findings = run(WORKLOAD, "check", "-");
        assertThat(findings)
                .contains("4:50: error: orders has the public endpoint in place")
                .contains("6:35: error: keys has the public endpoint in place")
                .doesNotContain("virtual-machine");
    }

    @Test
    void aRecordIsReadAgain() throws IOException {
        for (String workload : new String[] {WORKLOAD, "services: [vm, azurerm_lb]\n"}) {
            Path file = Files.writeString(folder.resolve("workload.yaml"), workload);
            Path record = folder.resolve("record.json");
            run("", "recommend", "--record", record.toString(), file.toString());
            assertThat(run("", "check", "--record", record.toString(), file.toString()))
                    .doesNotContain("EA31");
        }
    }

    @Test
    void theirWordsShowWhy() {
        assertThat(run("", "services", "azurerm_bastion_host"))
                .startsWith("bastion - Azure Bastion, needs neither mechanism")
                .contains("AzureBastionSubnet");
        assertThat(run("", "services")).contains("Need neither mechanism: virtual-machine, ");
        assertThat(Runner.run("", "compare", "VM").stderr()).contains("It sits in your VNet");
    }
}
