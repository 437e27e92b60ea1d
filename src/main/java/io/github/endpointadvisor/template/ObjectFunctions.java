package io.github.endpointadvisor.template;

import static io.github.endpointadvisor.template.Functions.Definition.open;
import static io.github.endpointadvisor.template.Functions.Definition.strict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions on objects. */
final class ObjectFunctions {
    static final List<Functions.Definition> ALL = List.of(
            open("createObject", 0, Integer.MAX_VALUE, ObjectFunctions::createObject),
            strict("items", 1, 1, ObjectFunctions::items),
            strict("objectKeys", 1, 1, ObjectFunctions::keys),
            strict("shallowMerge", 1, 1, ObjectFunctions::shallowMerge),
            strict("null", 0, 0, a -> Value.Null.NULL));

    private ObjectFunctions() {}

    /** The name that an object has already, in another case perhaps. */
    static String spelled(Map<String, Value> members, String name) {
        if (members.containsKey(name)) {
            return name;
        }
        for (String known : members.keySet()) {
            if (known.equalsIgnoreCase(name)) {
                return known;
            }
        }
        return name;
    }

    private static Value createObject(Arguments arguments) {
        if (arguments.count() % 2 != 0) {
            throw arguments.wrong();
        }
        Map<String, Value> object = new LinkedHashMap<>();
        for (int i = 0; i < arguments.count(); i += 2) {
            object.put(arguments.text(i), arguments.at(i + 1));
        }
        return arguments.result(object);
    }

    private static List<String> sorted(Map<String, Value> members) {
        return members.keySet().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    private static Value items(Arguments arguments) {
        Map<String, Value> members = arguments.object(0);
        List<Value> items = new ArrayList<>();
        for (String name : sorted(members)) {
            Map<String, Value> item = new LinkedHashMap<>();
            item.put("key", new Value.Text(name));
            item.put("value", members.getOrDefault(name, Value.Null.NULL));
            items.add(Value.Members.of(item, Place.START));
        }
        return arguments.result(items);
    }

    private static Value keys(Arguments arguments) {
        return arguments.result(
                sorted(arguments.object(0)).stream().<Value>map(Value.Text::new).toList());
    }

    private static Value shallowMerge(Arguments arguments) {
        Map<String, Value> merged = new LinkedHashMap<>();
        for (Value item : arguments.list(0)) {
            if (Symbols.isOpen(item)) {
                throw new UnclearException();
            }
            if (!(item instanceof Value.Members members)) {
                throw arguments.wrong();
            }
            members.byName().forEach((name, value) -> {
                arguments.budget().spend(1);
                merged.put(spelled(merged, name), value);
            });
        }
        return arguments.result(merged);
    }
}
