package io.github.endpointadvisor.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The unknown values of one reading: equal expressions are one symbol. In a text a symbol is a number between two
 * characters that no file can bring in.
 */
public final class Symbols {
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    /** Longer expressions are not compared. */
    private static final int COMPARED = 1 << 14;

    private static final String PLAIN = "unknown";

    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> shown = new ArrayList<>();

    /** The symbol of an expression; {@code shown} is what people see of it. */
    Value.Unknown of(String expression, String shown) {
        if (expression.length() > COMPARED) {
            return fresh(shown);
        }
        return new Value.Unknown(known.computeIfAbsent(expression, e -> add(shown)));
    }

    /** A symbol that equals no other. */
    Value.Unknown fresh(String shown) {
        return new Value.Unknown(add(shown));
    }

    private int add(String text) {
        shown.add(text);
        return shown.size() - 1;
    }

    static String mark(int symbol) {
        return OPEN + Integer.toString(symbol) + CLOSE;
    }

    /** What a file holds, without the characters that mark symbols. */
    static String clean(String text) {
        return text.replace(OPEN, '\uFFFD').replace(CLOSE, '\uFFFD');
    }

    /** A text, or the symbol that is all of it. */
    static Value text(String text) {
        if (!text.isEmpty() && text.charAt(0) == OPEN && text.indexOf(CLOSE) == text.length() - 1) {
            return new Value.Unknown(Integer.parseInt(text.substring(1, text.length() - 1)));
        }
        return new Value.Text(text);
    }

    /** Whether a part of a text is not known. */
    public static boolean isOpen(String text) {
        return text.indexOf(OPEN) >= 0;
    }

    /** Whether a value, or a part of a text, is not known. */
    static boolean isOpen(Value value) {
        return value instanceof Value.Unknown
                || value instanceof Value.Reference
                || (value instanceof Value.Text text && isOpen(text.text()));
    }

    /** Where a text goes on after a character, or after the symbol that starts there. */
    static int next(String text, int at) {
        return text.charAt(at) == OPEN ? text.indexOf(CLOSE, at) + 1 : at + 1;
    }

    /** A text in which each symbol is one character, which no other text has. */
    static String outlined(String text) {
        return rendered(text, symbol -> String.valueOf(OPEN));
    }

    /** Whether anything of a text is known. */
    static boolean hasKnownPart(String text) {
        return !rendered(text, symbol -> "").isEmpty();
    }

    /** A text that is equal for equal symbols, for comparing only. */
    public String key(String text) {
        return rendered(text, symbol -> "{" + symbol + "}");
    }

    /** The same for a value that is not known at all. */
    public String key(Value.Unknown unknown) {
        return key(mark(unknown.symbol()));
    }

    /** What people see of a text: the name of a function or a parameter for each symbol. */
    public String shown(String text) {
        return rendered(text, symbol -> {
            String word = shown.get(symbol);
            return word.indexOf('{') >= 0 ? word : "{" + word + "}";
        });
    }

    /** What people see of a value that becomes a new symbol. */
    String shown(Value value) {
        return value instanceof Value.Text text
                ? shown(text.text())
                : value instanceof Value.Unknown unknown ? shown.get(unknown.symbol()) : PLAIN;
    }

    /** What stands for a symbol. */
    private interface Rendering {
        String of(int symbol);
    }

    private static String rendered(String text, Rendering rendering) {
        if (!isOpen(text)) {
            return text;
        }
        StringBuilder rendered = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = text.indexOf(CLOSE, open);
            rendered.append(text, at, open);
            rendered.append(rendering.of(Integer.parseInt(text.substring(open + 1, close))));
            at = close + 1;
        }
        return rendered.append(text, at, text.length()).toString();
    }
}
