package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.inventory.ArmId;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The tokens of a JSON text, read as Azure and Terraform read it: with comments, and commas too many. */
final class Tokens {
    static final int DEEPEST = 200;
    static final int LONGEST = 1 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final JsonParser parser;

    private Tokens(JsonParser parser) {
        this.parser = parser;
    }

    static Tokens of(InputStream in) {
        return new Tokens(FACTORY.createParser(ObjectReadContext.empty(), in));
    }

    /** A text that holds JSON itself. */
    static Tokens of(String text) {
        return new Tokens(FACTORY.createParser(ObjectReadContext.empty(), text));
    }

    /** Moves on; false at the end. */
    boolean next() {
        return parser.nextToken() != null;
    }

    /** Moves to the value of the next member of the object, whose name it is; null at the end of the object. */
    @Nullable
    String member() {
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /** Moves to the next item of the list; false at its end. */
    boolean item() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    boolean isInteger() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }

    boolean isNumber() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT || isInteger();
    }

    boolean isFlag() {
        return parser.currentToken() == JsonToken.VALUE_TRUE || parser.currentToken() == JsonToken.VALUE_FALSE;
    }

    /** The hash of the type in the id of a resource, if the text is one. */
    OptionalLong typeOfId() {
        int from = parser.getStringOffset();
        return ArmId.typeHash(parser.getStringCharacters(), from, from + parser.getStringLength());
    }

    /** Leaves the object that is being read. */
    void leave() {
        for (int depth = 1; depth > 0; ) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    /** The text, number or truth value; empty for null, and for what is none of them. */
    Optional<String> scalar() {
        JsonToken token = parser.currentToken();
        return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL
                ? Optional.of(parser.getString())
                : Optional.empty();
    }

    /** The scalars of a list, or the one there is. */
    List<String> scalars() {
        List<String> texts = new ArrayList<>();
        if (isList()) {
            while (item()) {
                scalar().ifPresent(texts::add);
                skip();
            }
        } else {
            scalar().ifPresent(texts::add);
            skip();
        }
        return texts;
    }

    /** Leaves the value, whatever it is. */
    void skip() {
        parser.skipChildren();
    }

    Position at() {
        return position(parser.currentTokenLocation());
    }

    /** How far was read. */
    Position here() {
        return position(parser.currentLocation());
    }

    /** Whether nothing may be nested in here any more. */
    boolean isDeepest() {
        return parser.streamReadContext().getNestingDepth() >= DEEPEST;
    }

    private static Position position(TokenStreamLocation at) {
        return new Position(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), 1);
    }
}
