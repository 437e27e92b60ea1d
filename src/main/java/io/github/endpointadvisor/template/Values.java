package io.github.endpointadvisor.template;

import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares values, and writes them as JSON. */
final class Values {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,63}");

    /** Of two values: the same, not the same, or not known yet. */
    enum Same {
        YES,
        NO,
        UNCLEAR;

        static Same of(boolean same) {
            return same ? YES : NO;
        }
    }

    private Values() {}

    /** Whether a text may be shown as a name of a parameter or a member. */
    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    static Same same(Value a, Value b, Budget budget) {
        budget.spend(1);
        if (a instanceof Value.Text one && b instanceof Value.Text other) {
            return texts(one.text(), other.text());
        }
        if (a instanceof Value.Unknown one && b instanceof Value.Unknown other && one.symbol() == other.symbol()) {
            return Same.YES;
        }
        if (Symbols.isOpen(a) || Symbols.isOpen(b)) {
            return Same.UNCLEAR;
        }
        if (a instanceof Value.Items one && b instanceof Value.Items other) {
            return lists(one, other, budget);
        }
        if (a instanceof Value.Members one && b instanceof Value.Members other) {
            return objects(one, other, budget);
        }
        return Same.of(a.equals(b));
    }

    private static Same texts(String a, String b) {
        if (a.equals(b)) {
            return Same.YES;
        }
        boolean openA = Symbols.isOpen(a);
        if (!openA && !Symbols.isOpen(b)) {
            return Same.NO;
        }
        // what is known of one of them has to be in the other
        return (openA && b.isEmpty() && Symbols.hasKnownPart(a)) || (!openA && a.isEmpty() && Symbols.hasKnownPart(b))
                ? Same.NO
                : Same.UNCLEAR;
    }

    private static Same lists(Value.Items a, Value.Items b, Budget budget) {
        if (a.items().size() != b.items().size()) {
            return Same.NO;
        }
        Same all = Same.YES;
        Iterator<Value> others = b.items().iterator();
        for (Value item : a.items()) {
            Same same = same(item, others.next(), budget);
            if (same == Same.NO) {
                return Same.NO;
            }
            all = same == Same.YES ? all : same;
        }
        return all;
    }

    private static Same objects(Value.Members a, Value.Members b, Budget budget) {
        if (a.byName().size() != b.byName().size()) {
            return Same.NO;
        }
        Same all = Same.YES;
        for (Map.Entry<String, Value> member : a.byName().entrySet()) {
            Value other = b.get(member.getKey()).orElse(null);
            Same same = other == null ? Same.NO : same(member.getValue(), other, budget);
            if (same == Same.NO) {
                return Same.NO;
            }
            all = same == Same.YES ? all : same;
        }
        return all;
    }

    /** The same text for the same value, with symbols in it. */
    static String canon(Value value, Budget budget) {
        StringBuilder text = new StringBuilder();
        write(value, text, budget);
        return budget.text(text.toString());
    }

    private static void write(Value value, StringBuilder into, Budget budget) {
        budget.spend(1);
        if (into.length() > Budget.LONGEST) {
            budget.text(into.toString());
        }
        if (value instanceof Value.Items list) {
            writeList(list, into, budget);
        } else if (value instanceof Value.Members members) {
            writeObject(members, into, budget);
        } else if (value instanceof Value.Text text) {
            quote(text.text(), into);
        } else {
            into.append(scalar(value));
        }
    }

    /** A value as a part of a text; blank for null, a list or an object. */
    static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Null || value.depth() > 0 ? "" : scalar(value);
    }

    private static String scalar(Value value) {
        if (value instanceof Value.Flag flag) {
            return String.valueOf(flag.isTrue());
        }
        if (value instanceof Value.Int number) {
            return String.valueOf(number.number());
        }
        if (value instanceof Value.Real real) {
            return String.valueOf(real.number());
        }
        return value instanceof Value.Unknown unknown ? Symbols.mark(unknown.symbol()) : "null";
    }

    private static void writeList(Value.Items list, StringBuilder into, Budget budget) {
        into.append('[');
        String comma = "";
        for (Value item : list.items()) {
            into.append(comma);
            write(item, into, budget);
            comma = ",";
        }
        into.append(']');
    }

    private static void writeObject(Value.Members members, StringBuilder into, Budget budget) {
        into.append('{');
        String comma = "";
        for (Map.Entry<String, Value> member : members.byName().entrySet()) {
            into.append(comma);
            quote(member.getKey(), into);
            into.append(':');
            write(member.getValue(), into, budget);
            comma = ",";
        }
        into.append('}');
    }

    private static void quote(String text, StringBuilder into) {
        into.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> into.append("\\\"");
                case '\\' -> into.append("\\\\");
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                case '\t' -> into.append("\\t");
                default -> into.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        into.append('"');
    }
}
