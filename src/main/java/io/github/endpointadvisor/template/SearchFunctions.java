package io.github.endpointadvisor.template;

import static io.github.endpointadvisor.template.Functions.Definition.open;
import static io.github.endpointadvisor.template.Functions.Definition.strict;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Functions that compare and search. */
final class SearchFunctions {
    private static final char SYMBOL = '\uE000';

    static final List<Functions.Definition> ALL = List.of(
            open("contains", 2, 2, SearchFunctions::contains),
            open("empty", 1, 1, SearchFunctions::empty),
            open("equals", 2, 2, a -> new Value.Flag(a.isSame(a.at(0), a.at(1)))),
            open("startsWith", 2, 2, SearchFunctions::startsWith),
            strict("endsWith", 2, 2, a -> new Value.Flag(lower(a, 0).endsWith(lower(a, 1)))),
            open("indexOf", 2, 2, a -> index(a, true)),
            open("lastIndexOf", 2, 2, a -> index(a, false)),
            strict("less", 2, 2, a -> new Value.Flag(compared(a) < 0)),
            strict("lessOrEquals", 2, 2, a -> new Value.Flag(compared(a) <= 0)),
            strict("greater", 2, 2, a -> new Value.Flag(compared(a) > 0)),
            strict("greaterOrEquals", 2, 2, a -> new Value.Flag(compared(a) >= 0)),
            strict("not", 1, 1, a -> new Value.Flag(!a.flag(0))),
            strict("true", 0, 0, a -> new Value.Flag(true)),
            strict("false", 0, 0, a -> new Value.Flag(false)),
            strict("bool", 1, 1, SearchFunctions::bool),
            strict("fail", 1, 1, a -> {
                throw new EvaluationException("an expression calls the function fail");
            }));

    private SearchFunctions() {}

    private static String lower(Arguments arguments, int index) {
        return arguments.text(index).toLowerCase(Locale.ROOT);
    }

    private static Value contains(Arguments arguments) {
        Value in = arguments.at(0);
        if (in instanceof Value.Items list) {
            return new Value.Flag(position(arguments, list.items(), true) >= 0);
        }
        if (in instanceof Value.Members members) {
            String name = arguments.word(1);
            return new Value.Flag(members.get(name).isPresent());
        }
        String text = arguments.openText(0);
        boolean found = Symbols.outlined(text).contains(arguments.word(1));
        if (!found && Symbols.isOpen(text)) {
            throw new UnclearException();
        }
        return new Value.Flag(found);
    }

    private static Value empty(Arguments arguments) {
        Value value = arguments.at(0);
        if (value instanceof Value.Null) {
            return new Value.Flag(true);
        }
        if (value instanceof Value.Items list) {
            return new Value.Flag(list.items().isEmpty());
        }
        if (value instanceof Value.Members members) {
            return new Value.Flag(members.byName().isEmpty());
        }
        String text = arguments.openText(0);
        if (Symbols.isOpen(text) && !Symbols.hasKnownPart(text)) {
            throw new UnclearException();
        }
        return new Value.Flag(text.isEmpty());
    }

    /** The front of a text may tell, even if the rest is not known. */
    private static Value startsWith(Arguments arguments) {
        String text = arguments.openText(0).toLowerCase(Locale.ROOT);
        String start = lower(arguments, 1);
        int known = text.indexOf(SYMBOL);
        if (known < 0 || known >= start.length()) {
            return new Value.Flag(text.startsWith(start));
        }
        if (start.startsWith(text.substring(0, known))) {
            throw new UnclearException();
        }
        return new Value.Flag(false);
    }

    private static Value index(Arguments arguments, boolean first) {
        if (arguments.isList(0)) {
            return new Value.Int(position(arguments, arguments.list(0), first));
        }
        String text = lower(arguments, 0);
        String wanted = lower(arguments, 1);
        return new Value.Int(first ? text.indexOf(wanted) : text.lastIndexOf(wanted));
    }

    /** Of an item that may be one that is not known, nothing can be told. */
    private static int position(Arguments arguments, List<Value> items, boolean first) {
        boolean unclear = false;
        for (int i = 0; i < items.size(); i++) {
            int at = first ? i : items.size() - 1 - i;
            Values.Same same = arguments.same(items.get(at), arguments.at(1));
            if (same == Values.Same.YES) {
                return at;
            }
            unclear |= same == Values.Same.UNCLEAR;
        }
        if (unclear) {
            throw new UnclearException();
        }
        return -1;
    }

    private static int compared(Arguments arguments) {
        return arguments.at(0) instanceof Value.Int
                ? Long.compare(arguments.number(0), arguments.number(1))
                : arguments.text(0).compareTo(arguments.text(1));
    }

    private static Value bool(Arguments arguments) {
        Value value = arguments.at(0);
        if (value instanceof Value.Flag) {
            return value;
        }
        if (value instanceof Value.Int number) {
            return new Value.Flag(number.number() != 0);
        }
        Boolean known =
                Map.of("true", true, "false", false, "1", true, "0", false).get(lower(arguments, 0));
        if (known == null) {
            throw arguments.wrong();
        }
        return new Value.Flag(known);
    }
}
