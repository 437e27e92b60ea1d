package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON in a text of a template, as the function json reads it. */
final class JsonText {
    private final String text;
    private final Budget budget;
    private int at;
    private int depth;

    private JsonText(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    static Value parse(String text, Budget budget) {
        JsonText json = new JsonText(text, budget);
        budget.spend(text.length() / 4);
        Value value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw wrong();
        }
        return value;
    }

    private static EvaluationException wrong() {
        return new EvaluationException("a text that an expression reads as JSON is not JSON");
    }

    private Value value() {
        space();
        if (at >= text.length() || depth > Budget.DEEPEST) {
            throw wrong();
        }
        depth++;
        budget.spend(1);
        char c = text.charAt(at);
        Value value = switch (c) {
            case '{' -> object();
            case '[' -> list();
            case '"', '\'' -> new Value.Text(quoted());
            default -> scalar();
        };
        depth--;
        return value;
    }

    private Value object() {
        Map<String, Value> members = new LinkedHashMap<>();
        at++;
        while (!closes('}')) {
            String name = quoted();
            space();
            if (at >= text.length() || text.charAt(at) != ':') {
                throw wrong();
            }
            at++;
            members.put(name, value());
        }
        return Value.Members.of(members, Place.START);
    }

    private Value list() {
        List<Value> items = new ArrayList<>();
        at++;
        while (!closes(']')) {
            items.add(value());
        }
        return Value.Items.of(items);
    }

    /** Passes a comma, or the end. */
    private boolean closes(char end) {
        space();
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            space();
        }
        if (at >= text.length()) {
            throw wrong();
        }
        if (text.charAt(at) == end) {
            at++;
            return true;
        }
        return false;
    }

    private String quoted() {
        space();
        if (at >= text.length() || (text.charAt(at) != '"' && text.charAt(at) != '\'')) {
            throw wrong();
        }
        char quote = text.charAt(at);
        StringBuilder quoted = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                // a symbol of the template may stand here, but none that the text makes up by an escape
                return quoted.toString();
            }
            quoted.append(c == '\\' ? escape() : String.valueOf(c));
        }
        throw wrong();
    }

    private String escape() {
        at++;
        if (at >= text.length()) {
            throw wrong();
        }
        char c = text.charAt(at);
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'u' -> unicode();
            default -> String.valueOf(c);
        };
    }

    private String unicode() {
        try {
            String hex = text.substring(at + 1, at + 5);
            at += 4;
            return Symbols.clean(String.valueOf((char) Integer.parseInt(hex, 16)));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw wrong();
        }
    }

    private Value scalar() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (Symbols.isOpen(word)) {
            return Symbols.text(word);
        }
        return switch (word) {
            case "true", "True" -> new Value.Flag(true);
            case "false", "False" -> new Value.Flag(false);
            case "null" -> Value.Null.NULL;
            default -> number(word);
        };
    }

    private static Value number(String word) {
        try {
            return word.matches("-?\\d+")
                    ? new Value.Int(Long.parseLong(word))
                    : new Value.Real(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
