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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published schema, to read and to validate with; and the files to hold against it. */
record SchemaFile(JsonNode document, Schema validator) {
    private static final String FOLDER = "/io/github/endpointadvisor/schema/";
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
}
