package io.github.endpointadvisor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A published schema, to read and to validate with; and the files to hold against it. */
record SchemaFile(JsonNode document, Schema validator) {
    private static final String FOLDER = "/io/github/endpointadvisor/schema/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    static SchemaFile named(String name) {
        try (InputStream in = SchemaFile.class.getResourceAsStream(FOLDER + name + ".schema.json")) {
            JsonNode document = JsonMapper.shared().readTree(in);
            return new SchemaFile(document, REGISTRY.getSchema(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document; nothing when it is valid. */
    List<String> errors(JsonNode instance) {
        return validator.validate(instance).stream().map(Error::toString).toList();
    }

    /** Every kind of object that occurs in documents, by its pointer: how it can be broken without the schema taking offence. */
    Map<String, List<String>> takenThoughBroken(List<JsonNode> documents) {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        for (JsonNode document : documents) {
            Map<String, String> objects = new LinkedHashMap<>();
            collectKinds(document, "", objects);
            objects.keySet().removeAll(taken.keySet());
            objects.forEach((kind, pointer) -> taken.put(kind, takenThough(document, pointer)));
        }
        return taken;
    }

    private static void collectKinds(JsonNode part, String pointer, Map<String, String> found) {
        if (part.isObject()) {
            found.putIfAbsent(pointer.replaceAll("/[0-9]+", "/*"), pointer);
        }
        part.properties().forEach(entry -> collectKinds(entry.getValue(), pointer + "/" + entry.getKey(), found));
        for (int i = 0; part.isArray() && i < part.size(); i++) {
            collectKinds(part.get(i), pointer + "/" + i, found);
        }
    }

    private List<String> takenThough(JsonNode result, String pointer) {
        List<String> taken = new ArrayList<>();
        ObjectNode object = (ObjectNode) result.at(pointer);
        JsonNode wrong = JSON.objectNode().put("unexpected", true);
        for (String key : List.copyOf(object.propertyNames())) {
            JsonNode value = object.remove(key);
            if (errors(result).isEmpty()) {
                taken.add("without " + key);
            }
            object.set(key, wrong);
            if (errors(result).isEmpty()) {
                taken.add("with an object for " + key);
            }
            object.set(key, value);
        }
        object.set("unexpected", wrong);
        if (errors(result).isEmpty()) {
            taken.add("with an unknown key");
        }
        object.remove("unexpected");
        return taken;
    }

    /** What is wrong with the schema itself. */
    List<String> ownErrors() {
        return REGISTRY.getSchema(SchemaLocation.of(DialectId.DRAFT_7)).validate(document).stream()
                .map(Error::toString)
                .toList();
    }

    /** The part of the schema that a pointer leads to, and what that refers to. */
    JsonNode at(String pointer) {
        return resolved(document.at(pointer));
    }

    JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? at(part.get("$ref").stringValue().substring(1)) : part;
    }

    /** Pointers to every part that describes an object by its keys. */
    List<String> objects() {
        List<String> found = new ArrayList<>();
        collectObjects(document, "", found);
        return found;
    }

    private static void collectObjects(JsonNode part, String pointer, List<String> found) {
        if (part.path("properties").isObject() && part.has("additionalProperties")) {
            found.add(pointer);
        }
        part.properties().forEach(entry -> collectObjects(entry.getValue(), pointer + "/" + entry.getKey(), found));
        for (int i = 0; part.isArray() && i < part.size(); i++) {
            collectObjects(part.get(i), pointer + "/" + i, found);
        }
    }

    /** The YAML files of some folders; one without any is a mistake. */
    static List<Path> yamlFiles(String... folders) {
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            List<Path> files = yamlFiles(Path.of(folder));
            assertThat(files).as("files in " + folder).isNotEmpty();
            found.addAll(files);
        }
        return found;
    }

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(Path file) throws IOException {
        return json(new Compose(LoadSettings.builder().build())
                .composeString(Files.readString(file))
                .orElseThrow());
    }

    private static JsonNode json(Node node) {
        if (node instanceof MappingNode map) {
            ObjectNode object = JSON.objectNode();
            map.getValue().forEach(entry -> object.set(key(entry.getKeyNode()), json(entry.getValueNode())));
            return object;
        }
        if (node instanceof SequenceNode list) {
            return JSON.arrayNode()
                    .addAll(list.getValue().stream().map(SchemaFile::json).toList());
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                ? typed(scalar.getValue())
                : JSON.stringNode(scalar.getValue());
    }

    private static String key(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : node.toString();
    }

    /** As YAML 1.2 has it and editors do; the parser makes no types of the nodes. */
    private static JsonNode typed(String text) {
        return switch (text) {
            case "", "~", "null" -> JSON.nullNode();
            case "true", "True", "TRUE" -> JSON.booleanNode(true);
            case "false", "False", "FALSE" -> JSON.booleanNode(false);
            default -> number(text);
        };
    }

    private static JsonNode number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return JSON.numberNode(new BigInteger(text));
        }
        return DECIMAL.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.stringNode(text);
    }
}
