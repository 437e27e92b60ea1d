package io.github.endpointadvisor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.bertramlabs.plugins.hcl4j.HCLParserException;
import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.blueprint.Blueprint;
import io.github.endpointadvisor.blueprint.Input;
import io.github.endpointadvisor.blueprint.Part;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.cli.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is generated, once it is deployed, is what was decided: import finds it. */
final class CarriedOutTest {
    private static final int SAMPLES = Samples.few(5_000);

    @TestFactory
    Stream<DynamicTest> examplesComeBack() {
        return Golden.files(Golden.EXAMPLES, ".yaml").stream()
                .filter(file -> Golden.read(file).contains("services:"))
                .filter(file -> !file.startsWith(Golden.POLICIES))
                .map(file -> DynamicTest.dynamicTest(Golden.name(file), () -> comesBack(Golden.read(file))));
    }

    /** The template itself, with its parameters: import works its expressions out. */
    @TestFactory
    Stream<DynamicTest> templatesAreReadAsTheyAre(@TempDir Path folder) {
        return Golden.files(Golden.EXAMPLES, ".yaml").stream()
                .filter(file -> Golden.read(file).contains("\nservices:"))
                .filter(file -> !file.startsWith(Golden.POLICIES))
                .map(file -> DynamicTest.dynamicTest(Golden.name(file), () -> isRead(Golden.read(file), folder)));
    }

    private static void isRead(String yaml, Path folder) {
        WorkloadAdvice advice = Workloads.advise(yaml);
        Blueprint blueprint = Blueprint.of(advice, Workloads.CATALOG, name -> true, Map.of());
        Path template = folder.resolve("main.json");
        Path parameters = folder.resolve("main.parameters.json");
        Golden.write(template, new ArmWriter().write(blueprint, EnumSet.allOf(Phase.class), "test"));
        Golden.write(parameters, Estate.parameters(blueprint));
        Map<String, Mechanism> decided = decided(blueprint, advice);
        decided.values().removeIf(mechanism -> mechanism != Mechanism.PRIVATE_ENDPOINT);
        if (decided.isEmpty()) {
            return;
        }
        Runner.Result result = Runner.run(
                "", "import", "--format", "json", "--parameters", parameters.toString(), template.toString());
        assertThat(found(result))
                .as(yaml)
                .containsAllEntriesOf(decided.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().id())));
    }

    @Test
    void randomWorkloadsComeBack() throws HCLParserException, IOException {
        Random random = new Random(14);
        List<String> types = Workloads.CATALOG.resourceKinds().stream()
                .filter(kind -> kind.role() == ResourceKind.Role.SERVICE
                        && kind.variants().isEmpty()
                        && !kind.arm().isEmpty())
                .map(ResourceKind::id)
                .toList();
        int found = 0;
        for (int i = 0; i < SAMPLES; i++) {
            found += comesBack(workload(random, types));
        }
        assertThat(found).isGreaterThan(SAMPLES);
    }

    private static String workload(Random random, List<String> types) {
        StringBuilder yaml = new StringBuilder("region: westeurope\nnetwork: {vnets: ")
                .append(1 + random.nextInt(3))
                .append(", subnets: ")
                .append(3 + random.nextInt(4))
                .append(random.nextInt(3) == 0 ? ", onPremises: vpn" : "")
                .append(random.nextInt(4) == 0 ? ", dns: custom" : "")
                .append(
                        random.nextInt(5) == 0
                                ? ", ready: [zones]"
                                : random.nextInt(5) == 0 ? ", ready: [zone-groups]" : "")
                .append("}\nservices:\n");
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String type = random.nextInt(2) == 0 ? types.get(random.nextInt(types.size())) : common(random);
            yaml.append("  - {name: s")
                    .append(i)
                    .append(", type: ")
                    .append(type)
                    .append(random.nextInt(3) == 0 ? ", privateIp: required" : "")
                    .append(random.nextInt(4) == 0 ? ", exfiltrationProtection: true" : "")
                    .append(random.nextInt(4) == 0 ? ", publicNetworkAccess: disabled" : "")
                    .append(random.nextInt(6) == 0 ? ", count: " + (2 + random.nextInt(3)) : "")
                    .append(random.nextInt(4) == 0 ? ", current: public" : "")
                    .append("}\n");
        }
        return yaml.toString();
    }

    private static String common(Random random) {
        List<String> types = List.of(
                "storage-account",
                "key-vault",
                "sql-database",
                "event-hubs",
                "service-bus",
                "container-registry",
                "app-service");
        return types.get(random.nextInt(types.size()));
    }

    /** How many services were found as they were decided. */
    private static int comesBack(String yaml) throws HCLParserException, IOException {
        WorkloadAdvice advice = Workloads.advise(yaml);
        Blueprint blueprint = Blueprint.of(advice, Workloads.CATALOG, name -> true, Map.of());
        String template = new ArmWriter().write(blueprint, EnumSet.allOf(Phase.class), "test");
        Map<String, Mechanism> decided = decided(blueprint, advice);
        if (decided.isEmpty()) {
            return 0;
        }
        compare(Estate.of(blueprint, template), decided, blueprint, yaml);
        String code = new TerraformWriter(5).write(blueprint, EnumSet.allOf(Phase.class), "test");
        decided.keySet().removeIf(slug -> !isInTerraform(slug, blueprint));
        compare(PlannedEstate.of(blueprint, code), decided, blueprint, yaml);
        return decided.size();
    }

    /** Where azurerm has a type for the service, and a place for its rules. */
    private static boolean isInTerraform(String slug, Blueprint blueprint) {
        boolean typed = blueprint.inputs().stream()
                .filter(input -> input.slug().equals(slug))
                .flatMap(input -> blueprint.advice().workload().services().stream()
                        .filter(service -> service.name().equals(input.subject())))
                .allMatch(service -> Workloads.CATALOG.resourceKinds().stream()
                        .anyMatch(kind -> service.service().terraformTypes().stream()
                                .limit(1)
                                .anyMatch(kind.terraform()::contains)));
        return typed
                && blueprint.parts().stream()
                        .noneMatch(part -> part instanceof Part.OwnChange change
                                && change.own().resource().slug().equals(slug)
                                && change.own().terraform(change.kind()).isEmpty());
    }

    /** What is in place, by the names of services. */
    private static Map<String, String> found(Runner.Result result) {
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        Map<String, String> found = new HashMap<>();
        for (JsonNode service : JsonMapper.shared().readTree(result.stdout()).get("services")) {
            found.put(
                    service.get("name").asString(),
                    service.has("current") ? service.get("current").asString() : "");
        }
        return found;
    }

    private static void compare(String estate, Map<String, Mechanism> decided, Blueprint blueprint, String yaml) {
        if (decided.isEmpty()) {
            return;
        }
        Runner.Result result = Runner.run(estate, "import", "--format", "json", "-");
        Map<String, String> found = found(result);
        Set<Mechanism> policed = EnumSet.of(Mechanism.SERVICE_ENDPOINT, Mechanism.SERVICE_ENDPOINT_POLICY);
        boolean narrowed = blueprint.parts().stream().anyMatch(Part.EndpointPolicy.class::isInstance);
        decided.forEach((name, mechanism) -> {
            // a policy on a subnet holds for whatever is reached from there
            Set<Mechanism> expected = narrowed && policed.contains(mechanism) ? policed : EnumSet.of(mechanism);
            assertThat(found.get(name))
                    .as(name + " in " + yaml + estate)
                    .isIn(expected.stream().map(Mechanism::id).toList());
        });
    }

    /** By the names of the resources, what a part sets up for them; a private link scope is in no file. */
    private static Map<String, Mechanism> decided(Blueprint blueprint, WorkloadAdvice advice) {
        Map<String, Mechanism> chosen =
                advice.whole().services().stream().collect(Collectors.toMap(Chosen::name, Chosen::mechanism));
        Set<String> built = blueprint.parts().stream()
                .filter(Part.PrivateEndpoint.class::isInstance)
                .map(Part.PrivateEndpoint.class::cast)
                .filter(endpoint -> !endpoint.manual())
                .map(Part.PrivateEndpoint::target)
                .filter(target -> chosen.containsKey(target.subject()))
                .map(Input::slug)
                .collect(Collectors.toSet());
        Map<String, Mechanism> decided = new HashMap<>();
        built.forEach(slug -> decided.put(slug, Mechanism.PRIVATE_ENDPOINT));
        List<Part> rules = new ArrayList<>(blueprint.parts());
        rules.sort(Comparator.comparing(Part::phase));
        for (Part part : rules) {
            if (part instanceof Part.ServerRule rule) {
                decided.putIfAbsent(
                        rule.server().slug(), chosen.get(rule.server().subject()));
            } else if (part instanceof Part.OwnChange change && change.kind() == Part.OwnChange.Kind.ADMIT) {
                decided.putIfAbsent(
                        change.own().resource().slug(), chosen.get(change.own().name()));
            }
        }
        return decided;
    }
}
