package io.github.endpointadvisor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.bertramlabs.plugins.hcl4j.HCLParserException;
import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What generate writes, in every language. */
final class GenerateTest {
    private static final Path FOLDER = Golden.RESOURCES.resolve("generate");
    private static final Map<String, String> ENDINGS =
            Map.of("terraform", ".tf", "bicep", ".bicep", "arm", ".json", "azure-cli", ".sh");
    private static final List<String> ESTATES = List.of("hybrid-hub-spoke", "small-web-app");
    private static final List<String> HOSTILE = List.of(
            "a${file(\"/etc/passwd\")}",
            "%{ for x in y }",
            "q\"uote",
            "it's",
            "[parameters('x')]",
            "two\nlines",
            "$(reboot)",
            "`reboot`",
            "*/ end",
            "\\",
            "<!-- -->",
            "a-1",
            "a1",
            "A_1",
            "pe-a-zones");

    private static String generate(String stdin, String... arguments) {
        Result result = Runner.run(
                stdin,
                Stream.concat(Stream.of("generate"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(result.stderr()).isEmpty();
        return result.stdout();
    }

    @TestFactory
    Stream<DynamicTest> estatesAreExactlyThis() {
        return ESTATES.stream()
                .flatMap(estate -> ENDINGS.keySet().stream()
                        .sorted()
                        .map(language -> DynamicTest.dynamicTest(estate + " in " + language, () -> {
                            String file = Golden.slashes(Golden.EXAMPLES.resolve(estate + ".yaml"));
                            String code = generate("", language, file);
                            Golden.assertSame(FOLDER.resolve(estate + ENDINGS.get(language)), code);
                            assertThat(generate("", language, file)).isEqualTo(code);
                        })));
    }

    /** Azurerm 4 and 5 differ in links and in subnets. */
    @Test
    void versionsOfAzurermDiffer() {
        String file = Golden.slashes(Golden.EXAMPLES.resolve("hybrid-hub-spoke.yaml"));
        String five = generate("", "terraform", file);
        String four = generate("", "terraform", "--azurerm", "4", file);
        assertThat(five).contains("private_dns_zone_id ", "service_endpoint {").doesNotContain("private_dns_zone_name");
        assertThat(four).contains("private_dns_zone_name", "= [\"Microsoft.Storage\"]");
    }

    /** Azure refuses an endpoint in another region than its VNet. */
    @Test
    void anEndpointIsInTheRegionOfItsVnet() {
        String workload = """
                region: westeurope
                clients:
                  far: {host: vm, region: northeurope, peered: false}
                services:
                  - {name: kv, type: key-vault, publicNetworkAccess: disabled, clients: [vnet, far]}
                """;
        assertThat(generate(workload, "terraform", "-"))
                .containsOnlyOnce("= \"northeurope\"")
                .containsOnlyOnce("= var.location");
        assertThat(generate(workload, "bicep", "-"))
                .containsOnlyOnce("location: 'northeurope'")
                .containsOnlyOnce("location: location");
        assertThat(generate(workload, "arm", "-"))
                .containsOnlyOnce("\"location\": \"northeurope\"")
                .containsOnlyOnce("[parameters('location')]");
        assertThat(generate(workload, "azure-cli", "-"))
                .containsOnlyOnce("--location northeurope")
                .containsOnlyOnce("--location \"$LOCATION\"");
    }

    private static String hostile() {
        String services = HOSTILE.stream()
                .map(name -> "  - {name: " + JsonMapper.shared().writeValueAsString(name)
                        + ", type: key-vault, privateIp: required, current: public}")
                .collect(Collectors.joining("\n"));
        return "network: {vnets: 2}\nservices:\n" + services
                + "\n  - {name: \"sto'${r}age\", type: storage-account, current: public}\n";
    }

    /** Names that mean something to a language are words in it, and nothing else. */
    @Test
    void hostileNamesAreData() throws HCLParserException, IOException {
        Map<String, Object> hcl = parsed(generate(hostile(), "terraform", "-"));
        assertThat(((Map<?, ?>) ((Map<?, ?>) hcl.get("resource")).get("azurerm_private_endpoint")).size())
                .isEqualTo(HOSTILE.size());
        JsonNode template = JsonMapper.shared().readTree(generate(hostile(), "arm", "-"));
        template.get("parameters")
                .properties()
                .forEach(parameter -> assertThat(parameter.getKey()).matches("[a-z][A-Za-z0-9]*"));
        for (String language : List.of("terraform", "bicep", "azure-cli")) {
            String mark = language.equals("bicep") ? "//" : "#";
            generate(hostile(), language, "-")
                    .lines()
                    .filter(line -> !line.startsWith(mark) && !line.strip().startsWith("printf"))
                    .filter(line -> !line.contains("escription"))
                    .forEach(line ->
                            assertThat(line).as(language).doesNotContain("$(reboot", "`", "file(\"", "it's", "%{ for"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parsed(String hcl) throws HCLParserException, IOException {
        return new HCLParser().parse(hcl);
    }

    /** Every parameter is declared once and used, and every resource refers to one that is there. */
    @TestFactory
    Stream<DynamicTest> templatesAreWhole() {
        return examples()
                .map(file -> DynamicTest.dynamicTest(Golden.name(file), () -> {
                    String text = generate("", "arm", Golden.slashes(file));
                    JsonNode template = JsonMapper.shared().readTree(text);
                    Set<String> declared = new HashSet<>();
                    template.get("parameters").properties().forEach(it -> declared.add(it.getKey()));
                    assertThat(found(
                                    "parameters\\('([^']+)'\\)",
                                    template.get("resources").toString()))
                            .isEqualTo(declared);
                    Set<String> names = new HashSet<>();
                    template.get("resources").forEach(resource -> {
                        assertThat(CHECKED)
                                .contains(resource.get("type").asString() + "@"
                                        + resource.get("apiVersion").asString());
                        assertThat(names.add(resource.get("type").asString()
                                        + resource.get("name").asString()))
                                .isTrue();
                    });
                }));
    }

    /** Types and versions whose properties were compared with the ARM type definitions. */
    private static final Set<String> CHECKED = Set.of(
            "Microsoft.Network/privateEndpoints@2025-09-01",
            "Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-09-01",
            "Microsoft.Network/privateDnsZones@2024-06-01",
            "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01",
            "Microsoft.Network/serviceEndpointPolicies@2025-09-01",
            "Microsoft.Sql/servers/virtualNetworkRules@2025-01-01");

    /** The properties that were compared: whatever a writer emits is among them. */
    private static final Set<String> PROPERTIES = Set.of(
            "subnet.id",
            "privateLinkServiceConnections.name",
            "privateLinkServiceConnections.properties.privateLinkServiceId",
            "privateLinkServiceConnections.properties.groupIds",
            "manualPrivateLinkServiceConnections.name",
            "manualPrivateLinkServiceConnections.properties.privateLinkServiceId",
            "manualPrivateLinkServiceConnections.properties.requestMessage",
            "privateDnsZoneConfigs.name",
            "privateDnsZoneConfigs.properties.privateDnsZoneId",
            "registrationEnabled",
            "resolutionPolicy",
            "virtualNetwork.id",
            "serviceEndpointPolicyDefinitions.name",
            "serviceEndpointPolicyDefinitions.properties.service",
            "serviceEndpointPolicyDefinitions.properties.serviceResources",
            "ignoreMissingVnetServiceEndpoint",
            "virtualNetworkSubnetId");

    /** Attributes that were compared with the schema of azurerm 4.55 and the documentation of 5.2. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "azurerm_private_dns_zone",
            Set.of("name", "resource_group_name"),
            "azurerm_private_endpoint",
            Set.of(
                    "name",
                    "resource_group_name",
                    "location",
                    "subnet_id",
                    "private_service_connection",
                    "private_dns_zone_group"),
            "azurerm_private_dns_zone_virtual_network_link",
            Set.of("name", "private_dns_zone_id", "virtual_network_id", "resolution_policy", "depends_on"),
            "azurerm_subnet_service_endpoint_storage_policy",
            Set.of("name", "resource_group_name", "location", "definition"),
            "azurerm_mssql_virtual_network_rule",
            Set.of("name", "server_id", "subnet_id", "ignore_missing_vnet_service_endpoint"));

    @Test
    void onlyCheckedAttributesAreWritten() throws HCLParserException, IOException {
        for (Path file : examples().toList()) {
            Object types =
                    parsed(generate("", "terraform", Golden.slashes(file))).get("resource");
            if (types instanceof Map<?, ?> map) {
                map.forEach((type, names) -> ((Map<?, ?>) names)
                        .values()
                        .forEach(body -> assertThat(ATTRIBUTES.getOrDefault(type, Set.of()))
                                .as(String.valueOf(type))
                                .containsAll(((Map<?, ?>) body)
                                        .keySet().stream().map(String::valueOf).toList())));
            }
        }
    }

    @Test
    void onlyCheckedPropertiesAreWritten() {
        Set<String> written = new HashSet<>();
        examples()
                .forEach(file -> JsonMapper.shared()
                        .readTree(generate("", "arm", Golden.slashes(file)))
                        .get("resources")
                        .forEach(resource -> {
                            if (resource.has("properties")) {
                                paths("", resource.get("properties"), written);
                            }
                        }));
        assertThat(PROPERTIES).containsAll(written);
    }

    private static void paths(String prefix, JsonNode node, Set<String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(it ->
                            paths(prefix.isEmpty() ? it.getKey() : prefix + "." + it.getKey(), it.getValue(), into));
        } else if (node.isArray()) {
            node.forEach(item -> paths(prefix, item, into));
        } else {
            into.add(prefix);
        }
    }

    /** Terraform parses, and what it refers to is declared. */
    @TestFactory
    Stream<DynamicTest> terraformIsWhole() {
        return examples()
                .map(file -> DynamicTest.dynamicTest(Golden.name(file), () -> {
                    String text = generate("", "terraform", Golden.slashes(file));
                    Map<String, Object> hcl = parsed(text);
                    String code =
                            text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
                    Set<?> variables = hcl.get("variable") instanceof Map<?, ?> map ? map.keySet() : Set.of();
                    assertThat(variables.stream().map(Object::toString).collect(Collectors.toSet()))
                            .containsAll(found("var\\.(\\w+)", text));
                    Set<String> resources = found("resource \"(\\w+\" \"\\w+)\"", code).stream()
                            .map(it -> it.replace("\" \"", "."))
                            .collect(Collectors.toSet());
                    assertThat(resources).containsAll(found("(?<![\\w\"])(azurerm_\\w+\\.\\w+)", code));
                }));
    }

    /** As Terraform's own formatter would have it, where there is one. */
    @Test
    void terraformIsFormatted(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isThere("terraform"), "needs terraform");
        List<Path> files = new ArrayList<>();
        for (Path example : examples().toList()) {
            Path file = folder.resolve(Golden.name(example) + ".tf");
            Files.writeString(file, generate("", "terraform", Golden.slashes(example)));
            files.add(file);
        }
        Files.writeString(folder.resolve("hostile.tf"), generate(hostile(), "terraform", "-"));
        assertThat(run(folder, Map.of(), "terraform", "fmt", "-check", "-diff", folder.toString()))
                .isEmpty();
        assertThat(files).isNotEmpty();
    }

    /** The shell takes the script, and shellcheck has nothing to say, where there is one. */
    @Test
    void scriptsAreSound(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isThere("sh"), "needs a POSIX shell");
        List<String> scripts = new ArrayList<>();
        scripts.add(generate(hostile(), "azure-cli", "-"));
        examples().forEach(file -> scripts.add(generate("", "azure-cli", Golden.slashes(file))));
        for (String script : scripts) {
            Path file = folder.resolve("script.sh");
            Files.writeString(file, script);
            assertThat(run(folder, Map.of(), "sh", "-n", file.toString())).isEmpty();
            if (isThere("shellcheck")) {
                assertThat(run(folder, Map.of(), "shellcheck", "-S", "warning", file.toString()))
                        .isEmpty();
            }
        }
    }

    /** A stub records the calls: zones before endpoints, records before links, and what closes only when it is named. */
    @Test
    void callsComeInOrder(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isThere("sh"), "needs a POSIX shell");
        Path stub = folder.resolve("az");
        Files.writeString(stub, "#!/bin/sh\nprintf '%s\\n' \"az $*\" >> \"$CALLS\"\n");
        assertThat(stub.toFile().setExecutable(true)).isTrue();
        Path script = folder.resolve("network.sh");
        Files.writeString(script, generate("", "azure-cli", "examples/hybrid-hub-spoke.yaml"));
        Map<String, String> environment = new java.util.HashMap<>();
        Files.readString(script).lines().forEach(line -> {
            Matcher variable = Pattern.compile("^: \"\\$\\{(\\w+):").matcher(line);
            if (variable.find()) {
                environment.put(
                        variable.group(1),
                        "/subscriptions/s/resourceGroups/rg one/providers/Microsoft.X/y/" + variable.group(1));
            }
        });
        Path calls = folder.resolve("calls");
        environment.put("CALLS", calls.toString());
        environment.put("PATH", folder + ":" + System.getenv("PATH"));
        run(folder, environment, "sh", script.toString(), "prepare");
        run(folder, environment, "sh", script.toString(), "add");
        run(folder, environment, "sh", script.toString(), "test");
        List<String> open = Files.readAllLines(calls);
        assertThat(open).noneMatch(call -> call.contains("Deny") || call.contains("Disabled"));
        assertThat(first(open, "private-dns zone create")).isLessThan(first(open, "private-endpoint create"));
        assertThat(last(open, "dns-zone-group create")).isLessThan(first(open, "link vnet create"));
        assertThat(open).anyMatch(call -> call.contains("--resource-group rg one"));
        run(folder, environment, "sh", script.toString(), "close");
        assertThat(Files.readAllLines(calls)).anyMatch(call -> call.contains("publicNetworkAccess=Disabled"));
        assertThat(run(folder, environment, "sh", script.toString())).contains("usage:");
    }

    private static int first(List<String> calls, String part) {
        return calls.indexOf(
                calls.stream().filter(it -> it.contains(part)).findFirst().orElseThrow());
    }

    private static int last(List<String> calls, String part) {
        return calls.lastIndexOf(calls.stream()
                .filter(it -> it.contains(part))
                .reduce((one, next) -> next)
                .orElseThrow());
    }

    /** What an import knows is filled in: an address of the module, or an id. */
    @Test
    void knownIdsAreFilledIn() {
        String plan = Golden.slashes(Golden.RESOURCES.resolve("import").resolve("plan-azurerm5.json"));
        assertThat(generate("", "terraform", "--from", plan)).doesNotContain("error");
        String export = Golden.slashes(Golden.RESOURCES.resolve("import").resolve("export-doubled-slash.json"));
        assertThat(generate("", "bicep", "--from", export))
                .contains("Id string = '/subscriptions/11111111-2222-3333-4444-555555555555/");
    }

    @Test
    void aPhaseIsWrittenByItself() {
        String file = "examples/hybrid-hub-spoke.yaml";
        assertThat(generate("", "terraform", "--phase", "prepare", file))
                .contains("== Prepare ==", "azurerm_subnet_service_endpoint_storage_policy")
                .doesNotContain("== Add ==", "azurerm_private_endpoint\"");
        assertThat(generate("", "azure-cli", "--phase", "close", file))
                .contains("phase_close()", "publicNetworkAccess=Disabled")
                .doesNotContain("phase_add", "RESOURCE_GROUP:", "SUBNET_ID");
        assertThat(generate("", "terraform", "--service", "keys", file))
                .contains("pe-keys-vault")
                .doesNotContain("claims");
    }

    /** Zones that the organization keeps are asked for by id, or not at all where a policy adds the group. */
    @Test
    void centralZonesAreNotCreated() {
        String start = "network: {ready: [";
        String rest = "]}\nservices: [{name: keys, type: key-vault, privateIp: required}]\n";
        assertThat(generate(start + "zones" + rest, "terraform", "-"))
                .contains("private_dns_zone_ids = [var.vaultcore_azure_net_zone_id]")
                .doesNotContain("resource \"azurerm_private_dns_zone");
        assertThat(generate(start + "zone-groups" + rest, "terraform", "-")).doesNotContain("private_dns_zone");
        Result plan = Runner.run(start + "zones" + rest, "recommend", "--plan", "-");
        assertThat(plan.stdout()).doesNotContain("Create the private DNS zone");
    }

    @Test
    void whatGetsNothingIsNamed() {
        Result result = Runner.run(
                "network: {dns: unmanaged}\nservices: [{name: keys, type: key-vault, privateIp: required}]\n",
                "generate",
                "terraform",
                "--strict",
                "-");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stdout())
                .contains("Not covered, or only after a change:")
                .contains("- keys: not possible");
    }

    @Test
    void whatIsMeantIsSaid() {
        assertThat(Runner.run("", "generate", "teraform", "x.yaml").stderr()).contains("did you mean 'terraform'?");
        assertThat(Runner.run("", "generate", "terraform", "--azurerm", "3", "x.yaml")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Runner.run("", "generate", "terraform", "--phase", "clsoe", "x.yaml")
                        .stderr())
                .contains("close");
        assertThat(Runner.run("", "generate", "terraform", "missing.yaml").exitCode())
                .isEqualTo(3);
    }

    private static Stream<Path> examples() {
        return Golden.files(Golden.EXAMPLES, ".yaml").stream()
                .filter(file -> !file.startsWith(Golden.POLICIES))
                .filter(file -> Golden.read(file).contains("\nservices:"));
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** Both outputs of a process. */
    private static String run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        // without it, Terraform warns of a file that nobody has
        builder.environment().put("TF_CLI_CONFIG_FILE", "");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
