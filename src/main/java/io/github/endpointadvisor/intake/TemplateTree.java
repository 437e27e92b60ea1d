package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.template.Place;
import io.github.endpointadvisor.template.Template;
import io.github.endpointadvisor.template.TemplateException;
import io.github.endpointadvisor.template.Value;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Reads a template or its parameters as a whole, since each part of it may refer to any other. */
final class TemplateTree {
    private static final String TEMPLATE = "deploymenttemplate.json";
    private static final String PARAMETERS = "deploymentparameters.json";

    /** More values, or more characters in them, no template has: Azure takes 4 MB. */
    private static final int MOST_VALUES = 1_000_000;

    private static final int MOST_CHARACTERS = 1 << 26;

    private final Tokens tokens;
    private int values;
    private int characters;

    private TemplateTree(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What the start of a file says that it is. */
    enum Kind {
        TEMPLATE,
        PARAMETERS,
        OTHER
    }

    static Kind kind(byte[] head) {
        String schema = schema(head).toLowerCase(Locale.ROOT);
        return schema.contains(TEMPLATE) ? Kind.TEMPLATE : schema.contains(PARAMETERS) ? Kind.PARAMETERS : Kind.OTHER;
    }

    /** The member {@code $schema} of the object that a file starts with; blank where there is none. */
    private static String schema(byte[] head) {
        try {
            Tokens tokens = Tokens.of(new ByteArrayInputStream(head));
            if (!tokens.next() || !tokens.isObject()) {
                return "";
            }
            for (String name = tokens.member(); name != null; name = tokens.member()) {
                if (name.equalsIgnoreCase("$schema")) {
                    return tokens.scalar().orElse("");
                }
                tokens.skip();
            }
        } catch (JacksonException e) {
            // cut off here, or no JSON: then whoever reads all of it says so
            return "";
        }
        return "";
    }

    /** The value whose first token was read. */
    static Value read(Tokens tokens) {
        return new TemplateTree(tokens).value();
    }

    private Value value() {
        values++;
        if (values > MOST_VALUES || characters > MOST_CHARACTERS) {
            throw new TemplateException("this template is larger than any that Azure accepts");
        }
        if (tokens.isObject()) {
            return object();
        }
        if (tokens.isList()) {
            List<Value> items = new ArrayList<>();
            while (tokens.item()) {
                items.add(value());
            }
            return Value.Items.of(items);
        }
        return scalar(tokens.scalar().orElse(""));
    }

    private Value object() {
        Position at = tokens.at();
        Map<String, Value> members = new LinkedHashMap<>();
        for (String name = tokens.member(); name != null; name = tokens.member()) {
            characters += name.length();
            members.put(Template.clean(name), value());
        }
        return Value.Members.of(members, new Place(at.line(), at.column()));
    }

    private Value scalar(String word) {
        characters += word.length();
        if (tokens.isText()) {
            return new Value.Text(Template.clean(word));
        }
        if (tokens.isFlag()) {
            return new Value.Flag(word.equals("true"));
        }
        return tokens.isNumber() ? number(word) : Value.Null.NULL;
    }

    private Value number(String digits) {
        try {
            return tokens.isInteger()
                    ? new Value.Int(Long.parseLong(digits))
                    : new Value.Real(Double.parseDouble(digits));
        } catch (NumberFormatException e) {
            return new Value.Real(0);
        }
    }
}
