package io.github.endpointadvisor.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.gate.Recording;
import io.github.endpointadvisor.workload.WorkloadReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of the workload file says what the reader does: files, keys, words, limits and shapes. */
final class WorkloadSchemaTest {
    private static final SchemaFile SCHEMA = SchemaFile.named("workload");
    private static final WorkloadReader READER = new WorkloadReader(new Catalog());
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NONSENSE = "qqqqqqqqqqqq";

    /** Mistakes in the form of a file; the others need the catalog or the words of other keys. */
    private static final Set<InputCode> FORM = EnumSet.of(
            InputCode.EA011, InputCode.EA012, InputCode.EA013, InputCode.EA014, InputCode.EA015, InputCode.EA024);

    /** Mistakes of form that the schema lets pass, and why. */
    private static final Map<String, String> NOT_IN_A_SCHEMA = Map.of(
            "EA013-control-character.yaml", "what characters a text may hold is not a matter of the format",
            "EA014-all-priorities-zero.yaml", "no key is wrong, only all of them together",
            "EA024-version-1.0.yaml", "to JSON, 1.0 and 1 are the same number");

    /** A file with every object in it, so that any key can be tried in its place. */
    private static final String EVERY_OBJECT = """
            {
              "budget": {},
              "network": {"onPremises": "vpn"},
              "policy": {"require": {"mechanism": "private-endpoint"}},
              "priorities": {},
              "clients": {"web": {"host": "app-service"}},
              "defaults": {"dataGbPerMonth": {}},
              "services": [{"type": "storage-account", "name": "uploads"}],
              "exemptions": [{"code": "EA110", "because": "moves"}]
            }
            """;

    /** Where that file has what the schema describes at a pointer. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("/properties/budget", "/budget"),
            Map.entry("/properties/network", "/network"),
            Map.entry("/properties/policy", "/policy"),
            Map.entry("/definitions/clause", "/policy/require"),
            Map.entry("/properties/priorities", "/priorities"),
            Map.entry("/definitions/client", "/clients/web"),
            Map.entry("/properties/defaults", "/defaults"),
            Map.entry("/definitions/dataVolume", "/defaults/dataGbPerMonth"),
            Map.entry("/definitions/service", "/services/0"),
            Map.entry("/definitions/exemption", "/exemptions/0"));

    /** Codes that the examples of a key may get, because they are right for another type of service or host only. */
    private static final Map<String, InputCode> DEPENDENT =
            Map.of("tier", InputCode.EA019, "subresources", InputCode.EA020, "inVnet", InputCode.EA023);

    /** Keys that decide nothing, or whose values stand elsewhere in a record. */
    private static final Set<String> NOT_ON_RECORD = Set.of("exemptions", "because", "defaults", "current");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1",
            "1.5",
            "1e18",
            "''",
            "' '",
            "'1'",
            "'true'",
            "'" + NONSENSE + "'",
            "[]",
            "[null]",
            "[1]",
            "['']",
            "['" + NONSENSE + "']",
            "[[]]",
            "[{}]",
            "{}",
            "{'" + NONSENSE + "': 1}",
            "{'" + NONSENSE + "': {}}");

    static List<Path> accepted() {
        return SchemaFile.yamlFiles("src/test/resources/ok", "examples");
    }

    static List<Path> refused() {
        return SchemaFile.yamlFiles("src/test/resources/err").stream()
                .filter(file -> FORM.contains(InputCode.valueOf(name(file).substring(0, 5))))
                .toList();
    }

    static Set<String> objects() {
        return PLACES.keySet();
    }

    static Stream<Arguments> keys() {
        return PLACES.keySet().stream()
                .flatMap(object -> SCHEMA.at(object).get("properties").propertyNames().stream()
                        .map(key -> arguments(object, key)));
    }

    @Test
    void isASchema() {
        assertThat(SCHEMA.ownErrors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void acceptsWhatTheReaderAccepts(Path file) throws IOException {
        assertThat(SCHEMA.errors(SchemaFile.yaml(file))).isEmpty();
        assertThat(complaints(Files.readAllBytes(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesMistakesOfForm(Path file) throws IOException {
        assertThat(SCHEMA.errors(SchemaFile.yaml(file)).isEmpty()).isEqualTo(NOT_IN_A_SCHEMA.containsKey(name(file)));
        assertThat(complaints(Files.readAllBytes(file))).isNotEmpty();
    }

    @Test
    void everyExceptionIsAFile() {
        assertThat(refused().stream().map(WorkloadSchemaTest::name)).containsAll(NOT_IN_A_SCHEMA.keySet());
    }

    @Test
    void everyObjectIsHeldAgainstTheReader() {
        assertThat(SCHEMA.objects()).containsExactlyInAnyOrderElementsOf(PLACES.keySet());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void hasTheKeysOfTheReader(String object) {
        JsonNode part = SCHEMA.at(object);
        String message = messages(with(object, NONSENSE, JSON.numberNode(1))).stream()
                .filter(text -> text.startsWith("unknown key"))
                .reduce("", String::concat);

        assertThat(message.substring(message.indexOf(": ") + 2).split(", "))
                .containsExactlyInAnyOrderElementsOf(part.get("properties").propertyNames());
        assertThat(part.get("additionalProperties")).isEqualTo(JSON.booleanNode(false));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasTheWordsAndLimitsOfTheReader(String object, String key) {
        String complaints = String.join("\n", messages(with(object, key, JSON.stringNode(NONSENSE)))) + "\n";

        assertThat(complaints).contains(expected(shape(object, key)) + "\n");
    }

    /** How the complaint ends when a text means nothing to the reader. */
    private static String expected(JsonNode shape) {
        if (shape.path("enum").path(0).isNumber()) {
            return "it reads version " + shape.get("enum").get(0);
        }
        if (shape.has("enum")) {
            List<String> words = new ArrayList<>();
            shape.get("enum").forEach(word -> words.add(word.stringValue()));
            return "expected one of: " + String.join(", ", words);
        }
        return switch (shape.path("type").asString("")) {
            case "boolean" -> "expected true or false";
            case "integer" -> "expected a whole number" + limits(shape);
            case "number" -> "expected a number" + limits(shape);
            case "object" -> "must be a mapping, not text";
            case "array" -> "must be a list, not text";
            default -> "";
        };
    }

    private static String limits(JsonNode shape) {
        return " from " + shape.get("minimum") + " to " + shape.get("maximum") + " in plain digits";
    }

    @ParameterizedTest
    @MethodSource("keys")
    void takesTheShapesOfTheReader(String object, String key) {
        List<JsonNode> values =
                new ArrayList<>(VALUES.stream().map(WorkloadSchemaTest::quoted).toList());
        JsonNode shape = shape(object, key);
        if (shape.has("maximum")) {
            BigDecimal max = shape.get("maximum").decimalValue();
            values.add(JSON.numberNode(max));
            values.add(JSON.numberNode(max.add(BigDecimal.ONE)));
        }
        for (JsonNode value : values) {
            JsonNode file = with(object, key, value);
            List<Diagnostic> complaints = complaints(file);
            boolean formed = complaints.stream().noneMatch(complaint -> FORM.contains(complaint.code()));
            if (SCHEMA.errors(file).isEmpty()) {
                assertThat(formed)
                        .as("reader takes %s: %s, as the schema does", key, value)
                        .isTrue();
            } else {
                assertThat(complaints)
                        .as("reader refuses %s: %s, as the schema does", key, value)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void saysWhatAKeyIsWithExamplesThatWork(String object, String key) {
        JsonNode part = part(object, key);

        assertThat(part.path("title").asString("")).isNotBlank();
        assertThat(part.path("description").asString("")).endsWith(".");
        assertThat(part.path("examples").isEmpty()).isFalse();
        List<JsonNode> values = new ArrayList<>();
        part.get("examples").forEach(values::add);
        part.optional("default").ifPresent(values::add);
        for (JsonNode value : values) {
            JsonNode file = with(object, key, value);
            assertThat(SCHEMA.errors(file)).isEmpty();
            assertThat(complaints(file))
                    .as("%s: %s", key, value)
                    .allMatch(complaint -> complaint.code() == DEPENDENT.get(key));
        }
    }

    static Stream<Arguments> facts() {
        return keys().filter(key -> !key.get()[0].equals("/definitions/exemption"));
    }

    /** A decision record holds every fact, in one form for all the ways to write it. */
    @ParameterizedTest
    @MethodSource("facts")
    void hasTheKeysOfTheRecord(String object, String key) {
        for (JsonNode value : part(object, key).get("examples")) {
            JsonNode file = with(object, key, value);
            if (complaints(file).isEmpty()) {
                String record = Recording.of(file.toString()).text();
                assertThat(record.contains("\"" + key + "\" : "))
                        .as("%s is on record", key)
                        .isNotEqualTo(NOT_ON_RECORD.contains(key));
                assertThat(sameAs(object, key, value))
                        .allMatch(same -> Recording.of(same).text().equals(record));
            }
        }
    }

    /** Other ways to write it: a list from its end, one item without a list, words in capitals. */
    private static List<String> sameAs(String object, String key, JsonNode value) {
        List<JsonNode> same = new ArrayList<>();
        if (value.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            value.forEach(item -> items.add(0, item));
            same.add(JSON.arrayNode().addAll(items));
        }
        if (part(object, key).path("anyOf").toString().contains("array")) {
            same.add(value.isArray() && value.size() == 1 ? value.get(0) : value);
            same.add(value.isArray() ? value : JSON.arrayNode().add(value));
        }
        List<String> files = new ArrayList<>(
                same.stream().map(it -> with(object, key, it).toString()).toList());
        if (value.isBoolean()
                || (shape(object, key).has("enum") && !value.toString().contains("{"))) {
            String stated = "\"" + key + "\":";
            files.add(with(object, key, value)
                    .toString()
                    .replace(stated + value, stated + value.toString().toUpperCase(Locale.ROOT)));
        }
        return files;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** What the schema says of a key. */
    private static JsonNode part(String object, String key) {
        return SCHEMA.resolved(SCHEMA.at(object).get("properties").get(key));
    }

    /** The same; of several forms the short one. */
    private static JsonNode shape(String object, String key) {
        JsonNode part = part(object, key);
        return part.has("anyOf") ? SCHEMA.resolved(part.get("anyOf").get(0)) : part;
    }

    private static JsonNode with(String object, String key, JsonNode value) {
        JsonNode file = JsonMapper.shared().readTree(EVERY_OBJECT);
        ((ObjectNode) file.at(PLACES.get(object))).set(key, value);
        return file;
    }

    private static JsonNode quoted(String value) {
        return JsonMapper.shared().readTree(value.replace('\'', '"'));
    }

    private static List<String> messages(JsonNode file) {
        return complaints(file).stream().map(Diagnostic::message).toList();
    }

    private static List<Diagnostic> complaints(JsonNode file) {
        return complaints(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Diagnostic> complaints(byte[] file) {
        Complaints complaints = new Complaints("workload.yaml");
        READER.read(new ByteArrayInputStream(file), complaints);
        return complaints.sorted();
    }
}
