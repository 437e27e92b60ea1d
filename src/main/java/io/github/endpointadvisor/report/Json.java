package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Edition;
import io.github.endpointadvisor.catalog.Source;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The few shapes that the hand-made mapping to JSON is built from. */
final class Json {
    static final int SCHEMA_VERSION = 1;

    /** Characters that lie are escaped wherever JSON is written. */
    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new Escapes()).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final int SCORE_DIGITS = 6;
    private static final double MILLION = 1e6;

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static <T> ArrayNode objects(Collection<T> items, Function<T, ObjectNode> mapping) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(mapping.apply(item)));
        return array;
    }

    /** Text, or null: a key of the contract is always there. */
    static ObjectNode put(ObjectNode node, String key, Optional<String> text) {
        return text.map(value -> node.put(key, value)).orElseGet(() -> node.putNull(key));
    }

    /** A score with six digits; more would differ between machines and mean nothing. */
    static BigDecimal score(double value) {
        return number(BigDecimal.valueOf(Math.round(value * MILLION), SCORE_DIGITS));
    }

    static BigDecimal number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static ObjectNode tool(String version) {
        return object().put("name", "endpoint-advisor").put("version", version);
    }

    static ObjectNode edition(Edition edition) {
        return object().put("version", edition.version()).put("asOf", edition.asOf());
    }

    static ObjectNode source(Source source) {
        ObjectNode node = object().put("id", source.id()).put("url", source.url());
        put(node, "date", source.date());
        return put(node, "note", source.note());
    }

    /** For documents that are written piece by piece, to streams that others close. */
    static ObjectWriter writer() {
        return MAPPER.writer().with(indented());
    }

    /** Two blanks of indent and {@code \n} on every system. */
    static PrettyPrinter indented() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
