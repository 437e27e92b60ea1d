package io.github.endpointadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code recommend --what-if}: the base answer as it was, another beside it, and arguments that mean nothing. */
final class WhatIfTest {
    private static final String WORKLOAD = """
            network: {onPremises: vpn}
            clients:
              web: {host: app-service, tier: B1}
              web.v2: {host: app-service, tier: B1}
            services:
              - {name: orders, type: sql-database, onPremises: false, dataGbPerMonth: 4}
              - {name: orders.db, type: sql-database, onPremises: false}
              - key-vault
              - {type: storage-account, subresources: [blob], onPremises: false}
              - key-vault
              - {name: site, type: key-vault, clients: [web], onPremises: false}
            """;

    @TempDir
    private Path folder = Path.of("");

    private static Result run(String... arguments) {
        return Runner.run(
                WORKLOAD,
                Stream.concat(Stream.of("recommend", "-"), Stream.of(arguments).flatMap(a -> Stream.of("--what-if", a)))
                        .toArray(String[]::new));
    }

    private static JsonNode whatIf(String workload, String... arguments) {
        Result result = Runner.run(
                workload,
                Stream.concat(
                                Stream.of("recommend", "--json", "-"),
                                Stream.of(arguments).flatMap(a -> Stream.of("--what-if", a)))
                        .toArray(String[]::new));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return JsonMapper.shared().readTree(result.stdout()).at("/workloads/0/whatIf");
    }

    private static List<String> changed(String... arguments) {
        List<String> names = new ArrayList<>();
        whatIf(WORKLOAD, arguments).get("services").forEach(service -> {
            if (service.get("changed").asBoolean()) {
                names.add(service.get("name").asString() + " "
                        + service.at("/to/mechanism").asString());
            }
        });
        return names;
    }

    @Test
    void withoutTheOptionThereIsNoOtherAnswer() {
        assertThat(whatIf(WORKLOAD).isNull()).isTrue();
        assertThat(run().stdout()).doesNotContain("What if");
    }

    @Test
    void theBaseAnswerIsWhatItWas() {
        String plain = run().stdout();
        String asked = run("services.orders.onPremises=true").stdout();
        int start = asked.indexOf("What if ");
        int end = asked.indexOf("\nBefore you start\n");
        assertThat(asked.substring(0, start) + asked.substring(end + 1))
                .startsWith(plain.substring(0, plain.indexOf("\nChoices\n")));
    }

    @Test
    void bothAnswersStandSideBySide() {
        String text = run("services.orders.onPremises=true", "services.key-vault.privateIp=required")
                .stdout()
                .replaceAll(" +", " ");
        assertThat(text)
                .contains("What if services.orders.onPremises=true and services.key-vault.privateIp=required\n")
                .contains(" Service As it is USD a month What if USD a month\n")
                .contains(" orders service endpoint 0.00 private endpoint 7.84+ changed\n")
                .contains(" key-vault service endpoint 0.00 private endpoint 7.80+ changed\n")
                .contains(" 4 unchanged\n Total 0.00 15.64+\n")
                .contains(" - orders: On-premises clients must reach orders over VPN,");
    }

    @Test
    void aCostThatChangesIsNotAnotherAnswer() {
        String text = Runner.run(
                        "services: [{type: aks, dataGbPerMonth: 1}]\n",
                        "recommend",
                        "-",
                        "--what-if",
                        "services.aks.dataGbPerMonth=100")
                .stdout()
                .replaceAll(" +", " ");
        assertThat(text).containsPattern(" aks private endpoint [0-9.]+ private endpoint [0-9.]+ cost changed\n");
    }

    @Test
    void theBudgetIsHeldAgainstBoth() {
        JsonNode budget = whatIf("budget: {monthly: 5}\n" + WORKLOAD, "services.orders.onPremises=true")
                .get("budget");
        assertThat(budget.at("/from/verdict").asString()).isEqualTo("within");
        assertThat(budget.at("/to/verdict").asString()).isEqualTo("not-payable");
        assertThat(whatIf(WORKLOAD, "budget.monthly=5").at("/budget/from").isNull())
                .isTrue();
        assertThat(run("budget.monthly=5").stdout()).contains("Budget: as it is none; what if 5 USD a month, within.");
    }

    @Test
    void pathsLeadToServicesByNameWhateverItIs() {
        assertThat(changed("services.orders.privateIp=required")).containsExactly("orders private-endpoint");
        assertThat(changed("services.orders.db.privateIp=required")).containsExactly("orders.db private-endpoint");
        assertThat(changed("services.key-vault.privateIp=required")).containsExactly("key-vault private-endpoint");
        assertThat(changed("services.key-vault-2.privateIp=required")).containsExactly("key-vault-2 private-endpoint");
        assertThat(changed("services.storage-account.granularity=resource"))
                .containsExactly("storage-account service-endpoint-policy");
    }

    @Test
    void pathsLeadToEverythingElse() {
        assertThat(changed("defaults.privateIp=required")).hasSize(6);
        assertThat(changed("defaults={privateIp: required}")).hasSize(6);
        assertThat(changed("priorities.security=4")).isNotEmpty();
        assertThat(changed("policy.deny=[service-endpoint]")).hasSize(6);
        assertThat(changed("clients.web.tier=F1")).hasSize(1);
        assertThat(changed("clients.web.v2.tier=F1")).isEmpty();
        assertThat(changed("clients.job={host: azure-devops-hosted-agent}", "services.site.clients=job"))
                .hasSize(1);
    }

    @Test
    void anEmptyValueRemovesTheKey() {
        assertThat(changed("services.orders.dataGbPerMonth=", "services.orders.privateIp=required"))
                .isNotEmpty();
        JsonNode to = whatIf(WORKLOAD, "services.orders.privateIp=required", "services.orders.dataGbPerMonth=")
                .at("/services/0/to");
        assertThat(to.get("monthlyUsd").asDouble()).isEqualTo(7.80);
    }

    @Test
    void severalAssignmentsAreOneWorkload() {
        String noLink = "services: [key-vault]\n";
        assertThat(Runner.run(noLink, "recommend", "-", "--what-if", "services.key-vault.onPremises=true")
                        .exitCode())
                .isEqualTo(2);
        assertThat(whatIf(noLink, "services.key-vault.onPremises=true", "network.onPremises=vpn")
                        .at("/services/0/to/mechanism")
                        .asString())
                .isEqualTo("private-endpoint");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            services.orders                   | expected PATH=VALUE
            =true                             | expected PATH=VALUE
            services..tier=S2                 | expected PATH=VALUE
            services.order.tier=S2            | there is no service 'order'; did you mean 'orders'?
            services.odrers.tier.x=S2         | there is no service 'odrers'; did you mean 'orders'?
            services.stock.tier=S2            | there is no service 'stock'; known: orders, orders.db, key-vault
            services.orders={type: aks}       | it names no key of a service; write services.orders.KEY=VALUE
            services=[aks]                    | it names no key of a service; write services.NAME.KEY=VALUE
            clients.wep.tier=P1v3             | there is no client 'wep'; did you mean 'web'?
            clients.wep.v2.tier=P1v3          | there is no client 'wep'; did you mean 'web'?
            clients.web.host.x=aks            | a part of the path has a value that is no mapping
            budget.monthly=                   | there is no such key to remove
            services.site.tier=               | there is no such key to remove
            services.orders.dataGbPerMonth.inbound=3 | a part of the path has a value that is no mapping
            """)
    void aPathThatMeansNothingIsAWrongCommandLine(String argument, String message) {
        Result result = run(argument);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr())
                .startsWith("endpoint-advisor: --what-if " + argument + ": ")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            services.orders.onPremises=ture   | 'onPremises' is 'ture'; expected true or false; did you mean true? [EA013]
            services.orders.onPremise=true    | unknown key 'onPremise'; did you mean 'onPremises'? [EA011]
            services.key-vault.tiers=S2       | unknown key 'tiers'; did you mean 'tier'? [EA011]
            netwrk.dns=custom                 | unknown key 'netwrk'; did you mean 'network'? [EA011]
            services.orders.tier=~            | 'tier' has no value; give one or remove the key [EA012]
            services.orders.tier=[            | the '[' or '{' opened here is never closed [EA005]
            services.orders.tier=*x           | anchors and aliases are not part of the format
            clients.job.tier=P1v3             | there is no client
            services.site.clients=[web, wbe]  | unknown client 'wbe'; did you mean 'web'? [EA021]
            """)
    void aValueThatMeansNothingIsToldUnderItsArgument(String argument, String message) {
        Result result = run(argument);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr()).contains("--what-if " + argument).contains(message);
    }

    @Test
    void whatAnArgumentSpoilsElsewhereIsToldWithThePlace() {
        Result result = run("clients.web=");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stderr())
                .startsWith("--what-if clients.web=: error: in <stdin>:11:45, unknown client 'web'")
                .contains("[EA021]");
        Result json = Runner.run(WORKLOAD, "recommend", "--json", "-", "--what-if", "clients.web=");
        assertThat(JsonMapper.shared()
                        .readTree(json.stderr())
                        .at("/diagnostics/0/file")
                        .asString())
                .isEqualTo("--what-if clients.web=");
    }

    @Test
    void ofSeveralArgumentsTheOneThatIsWrongIsNamed() {
        assertThat(run("services.orders.count=2", "services.site.onPremises=ture")
                        .stderr())
                .startsWith("--what-if services.site.onPremises=ture: error: 'onPremises' is 'ture'");
        assertThat(run("services.site.onPremises=ture", "services.orders.count=2")
                        .stderr())
                .startsWith("--what-if services.site.onPremises=ture: error: 'onPremises' is 'ture'");
    }

    @Test
    void aNameThatNobodyHasIsFollowedByThoseThatThereAre() {
        assertThat(unknown("services: [key-vault]\n", "clients.job.tier=B1"))
                .contains("there is no client 'job'; none is defined\n");
        assertThat(unknown(vaults(20), "services.orders.tier=S2")).contains(", v20\n");
        assertThat(unknown(vaults(21), "services.orders.tier=S2")).contains(", v20 and more\n");
    }

    private static String unknown(String workload, String argument) {
        return Runner.run(workload, "recommend", "-", "--what-if", argument).stderr();
    }

    private static String vaults(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "  - {type: key-vault, name: v" + number + "}\n")
                .collect(Collectors.joining("", "services:\n", ""));
    }

    @Test
    void everyFileGetsTheFactsThatFitIt() throws IOException {
        String a = Files.writeString(folder.resolve("a.yaml"), "services: [key-vault]\n")
                .toString();
        String b = Files.writeString(folder.resolve("b.yaml"), "services: [{type: aks}]\n")
                .toString();
        Result result =
                Runner.run("", "recommend", "--json", a, b, "--what-if", "services.key-vault.privateIp=required");
        JsonNode workloads = JsonMapper.shared().readTree(result.stdout()).get("workloads");
        assertThat(workloads.get(0).at("/whatIf/changes").size()).isEqualTo(1);
        assertThat(workloads.get(1).get("whatIf").isNull()).isTrue();
        assertThat(Runner.run("", "recommend", a, b, "--what-if", "services.sql.tier=S2")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aRefusedFileComesFirst() {
        Result result = Runner.run("services: [key-valt]\n", "recommend", "-", "--what-if", "services.x.tier=S2");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stderr()).contains("did you mean 'key-vault'?").doesNotContain("--what-if");
    }

    @Test
    void sharedPoliciesHoldForBoth() throws IOException {
        String policy = Files.writeString(folder.resolve("p.yaml"), "deny: {mechanism: service-endpoint, tags: pci}\n")
                .toString();
        Result result = Runner.run(
                "services: [key-vault]\n",
                "recommend",
                "--json",
                "-",
                "--policy",
                policy,
                "--what-if",
                "services.key-vault.tags=[pci]");
        assertThat(JsonMapper.shared()
                        .readTree(result.stdout())
                        .at("/workloads/0/whatIf/services/0/to/mechanism")
                        .asString())
                .isEqualTo("private-endpoint");
    }

    @Test
    void textKeepsToItsWidth() {
        assertThat(run("services.orders.privateIp=required", "services.site.privateIp=required", "network.dns=custom")
                        .stdout()
                        .lines()
                        .filter(line -> !line.contains("https://")))
                .allMatch(line -> line.length() <= 100);
    }

    private static final List<String> FACTS = List.of(
            "onPremises: true",
            "onPremises: false",
            "privateIp: required",
            "granularity: resource",
            "exfiltrationProtection: true",
            "publicNetworkAccess: disabled",
            "publicNetworkAccess: enabled",
            "count: 3",
            "dataGbPerMonth: {inbound: 70, outbound: 9}",
            "clients: [vnet, on-premises]",
            "region: northeurope",
            "tags: [pci]");

    /** To ask what would be is to edit the file by hand: random facts on random services, from a fixed seed. */
    @Test
    void itIsWhatTheEditedFileGets() {
        Random random = new Random(7);
        List<String> types = Workloads.CATALOG.serviceIds();
        for (int i = 0; i < 60; i++) {
            List<String> services = new ArrayList<>();
            for (int j = 0; j < 3; j++) {
                services.add("{name: s" + j + ".x, type: " + types.get(random.nextInt(types.size())) + "}");
            }
            int index = random.nextInt(3);
            String fact = FACTS.get(random.nextInt(FACTS.size()));
            String key = fact.substring(0, fact.indexOf(':'));
            List<String> edited = new ArrayList<>(services);
            edited.set(index, services.get(index).replace("}", ", " + fact + "}"));
            String budget = i % 2 == 0 ? "" : "budget: {monthly: " + (8 + random.nextInt(30)) + "}\n";
            JsonNode asked = whatIf(
                    budget + workload(services),
                    "services.s" + index + ".x." + key + "=" + fact.substring(key.length() + 2));
            JsonNode byHand = JsonMapper.shared()
                    .readTree(Runner.run(budget + workload(edited), "recommend", "--json", "-")
                            .stdout())
                    .at("/workloads/0");
            assertThat(asked.at("/totals/to")).as("%s %s", edited, fact).isEqualTo(byHand.get("totals"));
            for (int j = 0; j < 3; j++) {
                JsonNode answer = byHand.get("services").get(j).get("recommendation");
                JsonNode to = asked.get("services").get(j).get("to");
                for (String part : List.of("mechanism", "status", "score")) {
                    assertThat(to.get(part)).as("%s", edited).isEqualTo(answer.get(part));
                }
            }
        }
    }

    private static String workload(List<String> services) {
        return "region: westeurope\nnetwork: {onPremises: vpn, subnets: 3}\npolicy:\n"
                + "  deny: {mechanism: service-endpoint, tags: [pci]}\nservices:\n  - "
                + String.join("\n  - ", services) + "\n";
    }
}
