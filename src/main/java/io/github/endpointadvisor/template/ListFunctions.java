package io.github.endpointadvisor.template;

import static io.github.endpointadvisor.template.Functions.Definition.many;
import static io.github.endpointadvisor.template.Functions.Definition.open;
import static io.github.endpointadvisor.template.Functions.Definition.strict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions on lists, and those that take lists, texts and objects alike. */
final class ListFunctions {
    /** Azure's limit of the function range. */
    private static final long LONGEST_RANGE = 10_000;

    static final List<Functions.Definition> ALL = List.of(
            open("array", 1, 1, a -> a.at(0) instanceof Value.Items ? a.at(0) : a.result(List.of(a.at(0)))),
            open("createArray", 0, Integer.MAX_VALUE, a -> a.result(List.copyOf(a.all()))),
            strict("first", 1, 1, a -> end(a, true)),
            strict("last", 1, 1, a -> end(a, false)),
            strict("skip", 2, 2, ListFunctions::skip),
            open("take", 2, 2, ListFunctions::take),
            strict("length", 1, 1, ListFunctions::length),
            strict("range", 2, 2, ListFunctions::range),
            strict("flatten", 1, 1, ListFunctions::flatten),
            strict("indexFromEnd", 2, 2, a -> fromEnd(a, false)),
            strict("tryIndexFromEnd", 2, 2, a -> fromEnd(a, true)),
            many("union", 1, ListFunctions::union),
            many("intersection", 1, ListFunctions::intersection));

    private ListFunctions() {}

    private static Value end(Arguments arguments, boolean first) {
        if (arguments.isList(0)) {
            List<Value> items = arguments.list(0);
            return items.isEmpty() ? Value.Null.NULL : items.get(first ? 0 : items.size() - 1);
        }
        String text = arguments.text(0);
        return new Value.Text(text.isEmpty() ? "" : first ? text.substring(0, 1) : text.substring(text.length() - 1));
    }

    private static int within(long number, int size) {
        return (int) Math.max(0, Math.min(number, size));
    }

    private static Value skip(Arguments arguments) {
        if (arguments.isList(0)) {
            List<Value> items = arguments.list(0);
            return arguments.result(
                    List.copyOf(items.subList(within(arguments.number(1), items.size()), items.size())));
        }
        String text = arguments.text(0);
        return arguments.result(text.substring(within(arguments.number(1), text.length())));
    }

    /** Of a text the front may be known, and be enough. */
    private static Value take(Arguments arguments) {
        if (arguments.isList(0)) {
            List<Value> items = arguments.list(0);
            return arguments.result(List.copyOf(items.subList(0, within(arguments.number(1), items.size()))));
        }
        String text = arguments.openText(0);
        String front = text.substring(0, within(arguments.number(1), text.length()));
        if (Symbols.isOpen(text) && Symbols.isOpen(front)) {
            throw new UnclearException();
        }
        return arguments.result(front);
    }

    private static Value length(Arguments arguments) {
        if (arguments.isList(0)) {
            return new Value.Int(arguments.list(0).size());
        }
        return new Value.Int(
                arguments.isObject(0)
                        ? arguments.object(0).size()
                        : arguments.text(0).length());
    }

    private static Value range(Arguments arguments) {
        long start = arguments.number(0);
        long count = arguments.number(1);
        if (count < 0 || count > LONGEST_RANGE) {
            throw arguments.wrong();
        }
        List<Value> numbers = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            numbers.add(new Value.Int(start + i));
        }
        return arguments.result(numbers);
    }

    private static Value flatten(Arguments arguments) {
        List<Value> flat = new ArrayList<>();
        for (Value inner : arguments.list(0)) {
            if (Symbols.isOpen(inner)) {
                throw new UnclearException();
            }
            if (!(inner instanceof Value.Items list)) {
                throw arguments.wrong();
            }
            flat.addAll(list.items());
        }
        return arguments.result(flat);
    }

    private static Value fromEnd(Arguments arguments, boolean lenient) {
        List<Value> items = arguments.list(0);
        long index = arguments.number(1);
        if (index >= 1 && index <= items.size()) {
            return items.get((int) (items.size() - index));
        }
        if (lenient) {
            return Value.Null.NULL;
        }
        throw arguments.wrong();
    }

    /** Lists without what comes twice, in the order of the first time; objects laid over each other, at all depths. */
    private static Value union(Arguments arguments) {
        if (arguments.isList(0)) {
            List<Value> union = new ArrayList<>();
            for (int i = 0; i < arguments.count(); i++) {
                for (Value item : arguments.list(i)) {
                    if (union.stream().noneMatch(known -> arguments.same(known, item) == Values.Same.YES)) {
                        union.add(item);
                    }
                }
            }
            return arguments.result(union);
        }
        Map<String, Value> union = new LinkedHashMap<>();
        for (int i = 0; i < arguments.count(); i++) {
            merge(union, arguments.object(i), arguments);
        }
        return arguments.result(union);
    }

    private static void merge(Map<String, Value> into, Map<String, Value> other, Arguments arguments) {
        other.forEach((name, value) -> {
            arguments.budget().spend(1);
            String key = ObjectFunctions.spelled(into, name);
            Value known = into.get(key);
            if (known instanceof Value.Members both && value instanceof Value.Members members) {
                Map<String, Value> deeper = new LinkedHashMap<>(both.byName());
                merge(deeper, members.byName(), arguments);
                into.put(key, Value.Members.of(deeper, members.at()));
            } else {
                into.put(key, value);
            }
        });
    }

    private static Value intersection(Arguments arguments) {
        if (arguments.isList(0)) {
            List<Value> common = new ArrayList<>();
            for (Value item : arguments.list(0)) {
                boolean inAll = true;
                for (int i = 1; i < arguments.count() && inAll; i++) {
                    inAll = has(arguments.list(i), item, arguments);
                }
                if (inAll && !has(common, item, arguments)) {
                    common.add(item);
                }
            }
            return arguments.result(common);
        }
        Map<String, Value> common = new LinkedHashMap<>(arguments.object(0));
        for (int i = 1; i < arguments.count(); i++) {
            Map<String, Value> other = arguments.object(i);
            common.entrySet()
                    .removeIf(entry -> !other.containsKey(entry.getKey())
                            || !arguments.isSame(
                                    entry.getValue(), other.getOrDefault(entry.getKey(), Value.Null.NULL)));
        }
        return arguments.result(common);
    }

    private static boolean has(List<Value> items, Value wanted, Arguments arguments) {
        boolean unclear = false;
        for (Value item : items) {
            Values.Same same = arguments.same(item, wanted);
            if (same == Values.Same.YES) {
                return true;
            }
            unclear |= same == Values.Same.UNCLEAR;
        }
        if (unclear) {
            throw new UnclearException();
        }
        return false;
    }
}
