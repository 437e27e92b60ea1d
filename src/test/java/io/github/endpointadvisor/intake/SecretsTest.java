package io.github.endpointadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Golden;
import io.github.endpointadvisor.Samples;
import io.github.endpointadvisor.cli.Runner;
import io.github.endpointadvisor.cli.Runner.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** No value gets out that is no name, region, tier, address or word of ours: every other text is a marker here. */
final class SecretsTest {
    private static final String MARKER = "s3cr3t marker, %not a name";
    private static final Path FOLDER = Golden.RESOURCES.resolve("import");

    /** What says which resource it is; all of it is an address, a name, or decides how a file is read. */
    private static final Set<String> STRUCTURE = Set.of(
            "$schema",
            "address",
            "type",
            "mode",
            "actions",
            "references",
            "id",
            "resourceid",
            "resourcetype",
            "index_key",
            "module");

    private final JsonMapper mapper = new JsonMapper();
    private int number;

    @TempDir
    private Path folder = Path.of("");

    /** The names in a raw state are those in addresses. */
    @TestFactory
    Stream<DynamicTest> valuesThatAreReplacedAreNotPrinted() {
        return each((tree, name) -> replaced(tree, name))
                .filter(test -> !test.getDisplayName().startsWith("state-raw"));
    }

    @TestFactory
    Stream<DynamicTest> valuesThatAreAddedAreNotPrinted() {
        return each((tree, name) -> added(tree));
    }

    private interface Change {
        JsonNode of(JsonNode tree, String name);
    }

    private Stream<DynamicTest> each(Change change) {
        return Golden.files(FOLDER, ".json").stream()
                .filter(file -> !file.toString().contains("err"))
                .filter(file -> !Set.of(
                                "export-relaxed.json",
                                "export-lines.json",
                                "export-powershell.json",
                                "export-powershell-utf16.json")
                        .contains(Golden.name(file)))
                .map(file -> DynamicTest.dynamicTest(Golden.name(file), () -> check(change, file)));
    }

    private void check(Change change, Path file) throws IOException {
        String text = mapper.writeValueAsString(change.of(mapper.readTree(Golden.read(file)), ""));
        assertThat(text).contains("s3cr3t");
        for (String[] command : new String[][] {
            {"import", "-"},
            {"import", "--format", "json", "-"},
            {"check", "--from", "-"},
            {"check", "--format", "json", "--from", "-"},
            {"check", "--format", "sarif", "--from", "-"},
            {"recommend", "--from", "-"},
            {"recommend", "--json", "--from", "-"},
            {"import", "--tag", "other", "-"},
            {"check", "--notes", "--policy", policy(), "--from", "-"},
            {"recommend", "--json", "--policy", policy(), "--from", "-"}
        }) {
            if (!Samples.isTaken(number++)) {
                continue;
            }
            Result result = Runner.run(text, command);
            assertThat(result.exitCode()).isIn(0, 1, 3);
            assertThat(result.stdout() + result.stderr()).doesNotContain("s3cr3t");
        }
    }

    private String policy() throws IOException {
        Path file = folder.resolve("policy.yaml");
        if (!Files.exists(file)) {
            Files.writeString(
                    file,
                    "deny:\n  - {mechanism: public, tags: [asked]}\n"
                            + "  - {mechanism: service-endpoint, tags: [asked=other, environment, environment=other]}\n");
        }
        return file.toString();
    }

    private JsonNode replaced(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = mapper.createObjectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                copy.set(member.getKey(), replaced(member.getValue(), member.getKey()));
            }
            return copy;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = mapper.createArrayNode();
            list.forEach(item -> copy.add(replaced(item, name)));
            return copy;
        }
        return node.isString() && !STRUCTURE.contains(name.toLowerCase(java.util.Locale.ROOT))
                ? mapper.getNodeFactory().stringNode(MARKER)
                : node;
    }

    private JsonNode added(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = mapper.createObjectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), added(member.getValue())));
            // a policy names the key, and another value
            copy.set("tags", mapper.createObjectNode().put("asked", MARKER).put("unasked", MARKER));
            return copy.put("administrator_login_password", MARKER).put("connectionString", MARKER);
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = mapper.createArrayNode();
            list.forEach(item -> copy.add(added(item)));
            return copy;
        }
        return node;
    }
}
