package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The types of parameters and outputs, among them those that a template defines itself. */
final class Types {
    private static final String DEFINITIONS = "#/definitions/";
    private static final int FARTHEST = 20;

    private final Value.Members template;

    Types(Value.Members template) {
        this.template = template;
    }

    boolean isSecret(Value.Members declaration) {
        return followed(declaration).text("type").toLowerCase(Locale.ROOT).startsWith("secure");
    }

    boolean isNullable(Value.Members declaration) {
        Value.Members type = declaration;
        for (int i = 0; i < FARTHEST; i++) {
            if (new Value.Flag(true).equals(type.get("nullable").orElse(Value.Null.NULL))) {
                return true;
            }
            type = next(type);
        }
        return false;
    }

    private Value.Members followed(Value.Members declaration) {
        Value.Members type = declaration;
        for (int i = 0; i < FARTHEST && !type.text("$ref").isEmpty(); i++) {
            type = next(type);
        }
        return type;
    }

    private Value.Members next(Value.Members type) {
        String reference = type.text("$ref");
        return reference.startsWith(DEFINITIONS)
                ? template.object("definitions").object(reference.substring(DEFINITIONS.length()))
                : Value.Members.NONE;
    }

    /** A value without the parts whose type is a secret. */
    Value masked(Value.Members declaration, Value value, Supplier<Value> secret) {
        return masked(declaration, value, secret, 0);
    }

    private Value masked(Value.Members declaration, Value value, Supplier<Value> secret, int depth) {
        Value.Members type = followed(declaration);
        if (depth > FARTHEST || Symbols.isOpen(value)) {
            return value;
        }
        if (isSecret(type)) {
            return secret.get();
        }
        if (value instanceof Value.Items list && type.get("items").isPresent()) {
            List<Value> items = new ArrayList<>();
            list.items().forEach(item -> items.add(masked(type.object("items"), item, secret, depth + 1)));
            return Value.Items.of(items);
        }
        Value.Members properties = type.object("properties");
        if (value instanceof Value.Members members && !properties.byName().isEmpty()) {
            Map<String, Value> masked = new LinkedHashMap<>();
            members.byName()
                    .forEach((name, member) ->
                            masked.put(name, masked(properties.object(name), member, secret, depth + 1)));
            return Value.Members.of(masked, members.at());
        }
        return value;
    }
}
