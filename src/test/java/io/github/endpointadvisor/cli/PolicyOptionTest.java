package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code recommend --policy}: clauses of files and of the workload hold together, each under its own place. */
final class PolicyOptionTest {
    private static final String BASELINE = """
            name: Contoso baseline
            deny:
              - {mechanism: private-endpoint, tags: pci, because: zones are not ours}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** The program on a workload from standard input, the folder left out of what it says. */
    private String text(String workload, String... more) {
        return run(workload, more)
                .stdout()
                .replace(folder + "/", "")
                .replace(folder + "\\", "")
                .replaceAll("\\s+", " ");
    }

    private static Result run(String workload, String... more) {
        List<String> args = new ArrayList<>(List.of("recommend", "-"));
        args.addAll(Arrays.asList(more));
        return Runner.run(workload, args.toArray(String[]::new));
    }

    private static JsonNode service(Result result) {
        return JsonMapper.shared().readTree(result.stdout()).at("/workloads/0/services/0");
    }

    @Test
    void aClauseIsNamedByFileLineAndName() throws IOException {
        String policy = file("contoso.yaml", BASELINE);
        String workload = "services: [{type: key-vault, tags: PCI}]\n";
        assertThat(run(workload, "--full", "--format", "markdown", "--policy", policy)
                        .stdout())
                .contains(policy + ":3 (Contoso baseline) forbids a private endpoint for key-vault"
                        + " (tag pci; because zones are not ours) `EA106`");
        JsonNode alternatives =
                service(run(workload, "--json", "--policy", policy)).get("alternatives");
        List<String> facts = new ArrayList<>();
        alternatives.forEach(alternative -> alternative.get("reasons").forEach(reason -> {
            if (reason.get("code").asString().equals("EA106")) {
                reason.get("facts").forEach(fact -> facts.add(fact.asString()));
            }
        }));
        assertThat(facts).containsExactly(policy + ":3");
    }

    /** Tiers that differ in nothing but what a policy says of them are told apart. */
    @Test
    void aTierThatAPolicyTreatsInAnotherWayIsAnOpenQuestion() throws IOException {
        String policy = file("p.yaml", "deny: {mechanism: service-endpoint, tiers: Premium}\n");
        assertThat(text("services: [key-vault]\n", "--policy", policy)).contains("With Premium: private endpoint");
        assertThat(text("services: [key-vault]\n")).doesNotContain("With Premium");
    }

    @Test
    void allPoliciesHoldTogetherForAllWorkloads() throws IOException {
        String one = file("one.yaml", "deny: [service-endpoint]\n");
        String two = file("two.yaml", "deny: [standard-service-endpoint, public]\n");
        String a = file("a.yaml", "policy: {deny: [service-endpoint]}\nservices: [key-vault]\n");
        String b = file("b.yaml", "services: [key-vault]\n");
        String text = Runner.run("", "recommend", "--full", "--policy", one, "--policy", two, a, b)
                .stdout()
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains("policy.deny forbids a service endpoint; " + one + ":1 forbids a service endpoint [EA106]")
                .contains("service endpoint ruled out " + one + ":1 forbids a service endpoint [EA106]")
                .contains(two + ":1 forbids the public endpoint [EA106]");
    }

    @Test
    void aPolicyThatCannotBeReadLeavesNoAdvice() throws IOException {
        String bad = file("bad.yaml", "deny: [publik]\n");
        Result result = run("services: [key-vault]\n", "--policy", bad);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr()).contains("bad.yaml:1:8: error:").contains("did you mean 'public'?");
        Result missing = run(
                "services: [key-vault]\n",
                "--policy",
                folder.resolve("none.yaml").toString());
        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.stdout()).isEmpty();
        assertThat(missing.stderr()).contains("[EA001]");
        assertThat(run("services: [key-vault]\n", "--policy", folder.toString()).stderr())
                .contains("name a policy file");
    }

    @Test
    void aBadPolicyIsToldBeforeAnythingElse() throws IOException {
        String bad = file("bad.yaml", "deny: [publik]\n");
        Result result = run("services: [key-vault]\n", "--policy", bad, "--service", "key-vault");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stderr()).contains("did you mean 'public'?");
    }

    @Test
    void allPoliciesAreReadBeforeTheRunGivesUp() throws IOException {
        String bad = file("bad.yaml", "deny: [publik]\n");
        String worse = file("worse.yaml", "denied: []\n");
        String stderr = run("services: [key-vault]\n", "--policy", bad, "--policy", worse)
                .stderr();
        assertThat(stderr).contains("bad.yaml:1:8").contains("worse.yaml:1:1").contains("2 errors");
    }

    @Test
    void standardInputIsNoPolicy() {
        Result result = run("deny: [public]\n", "--policy", "-");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stderr()).contains("--policy");
    }

    @Test
    void previewsNeedSomebodyForThemAndNobodyAgainst() throws IOException {
        String yes = file("yes.yaml", "allowPreview: true\n");
        String no = file("no.yaml", "allowPreview: false\n");
        String silent = "services: [{type: digital-twins, privateIp: required}]\n";
        String own = "policy: {allowPreview: true}\n" + silent;
        assertThat(text(silent)).contains("and policy.allowPreview is false [EA105]");
        assertThat(text(silent, "--policy", yes)).contains("digital-twins (Azure Digital Twins): private endpoint Why");
        assertThat(text(own, "--policy", yes)).contains("digital-twins (Azure Digital Twins): private endpoint Why");
        assertThat(text(own, "--policy", no))
                .contains(
                        "and allowPreview is false in no.yaml:1, although policy.allowPreview permits previews [EA105]")
                .contains("Allow previews (no.yaml:1: allowPreview: true)");
        assertThat(text(silent, "--policy", no, "--policy", yes))
                .contains("and allowPreview is false in no.yaml:1, although yes.yaml:1 permits previews [EA105]");
    }

    @Test
    void clausesThatContradictEachOtherAreBothNamed() throws IOException {
        String shared = file("shared.yaml", "require: {mechanism: private-endpoint}\n");
        String text =
                text("policy:\n  require: {mechanism: service-endpoint}\nservices: [key-vault]\n", "--policy", shared);
        assertThat(text)
                .contains("shared.yaml:1 requires a private endpoint for key-vault [EA107]")
                .contains("policy.require requires a service endpoint for key-vault")
                .containsPattern(
                        "key-vault: [^;]+ endpoint for key-vault; [^;]+ endpoint for key-vault\\. Change one of these\\.");
    }

    @Test
    void policyAgainstRequirementShowsBothSides() throws IOException {
        String shared = file("contoso.yaml", BASELINE);
        String workload = "services: [{type: key-vault, tags: pci, publicNetworkAccess: disabled}]\n";
        assertThat(text(workload, "--policy", shared))
                .contains("contoso.yaml:3 (Contoso baseline) forbids a"
                        + " private endpoint for key-vault (tag pci; because zones are not ours), but public network"
                        + " access of key-vault is disabled, which requires a private IP address."
                        + " Change one of the two: without the policy, a private endpoint is possible.");
        JsonNode conflict = service(run(workload, "--json", "--policy", shared)).at("/conflicts/0");
        assertThat(conflict.get("mechanism").asString()).isEqualTo("private-endpoint");
        assertThat(conflict.at("/policy/0/code").asString()).isEqualTo("EA106");
        assertThat(conflict.at("/requirement/0/code").asString()).isEqualTo("EA108");
    }

    @Test
    void theSchemaOfThePolicyFileCanBePrinted() {
        assertThat(Runner.run("", "schema", "policy").stdout()).contains("\"title\": \"Policy\"");
    }
}
