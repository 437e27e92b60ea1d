package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.FactPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was kept of a resource. Names are in lower case; what is null or unknown is not there. */
public sealed interface Value {
    /** A text, a number or a truth value. */
    record Text(String text) implements Value {}

    record Items(List<Value> items) implements Value {}

    /** A value that is there and must not be read, or is known only at deployment. */
    record Unknown() implements Value {
        public static final Unknown UNKNOWN = new Unknown();
    }

    record Members(Map<String, Value> byName) implements Value {
        public static final Members NONE = new Members(Map.of());

        /** Whether there is anything of this name at the top. */
        public boolean has(String name) {
            return byName.containsKey(name);
        }

        /** The texts of a member. */
        public List<String> texts(String name) {
            Value value = byName.get(name);
            return value == null ? List.of() : texts(value, List.of(), 0);
        }

        /** The texts at the first of the paths that has one. */
        public List<String> texts(List<FactPath> paths) {
            for (FactPath path : paths) {
                List<String> texts = texts(path);
                if (!texts.isEmpty()) {
                    return texts;
                }
            }
            return List.of();
        }

        /** The texts at a path, of all items of the lists on the way. */
        public List<String> texts(FactPath path) {
            return texts(this, path.names(), 0);
        }

        /** Most paths lead past no list, and to one text or to none. */
        private static List<String> texts(Value value, List<String> names, int depth) {
            @Nullable Value at = value;
            int passed = depth;
            while (at instanceof Members members && passed < names.size()) {
                at = members.byName().get(names.get(passed++));
            }
            if (at instanceof Text text) {
                return passed == names.size() && !text.text().isBlank() ? List.of(text.text()) : List.of();
            }
            return at instanceof Items ? textsOfAll(at, names, passed) : List.of();
        }

        private static List<String> textsOfAll(Value list, List<String> names, int depth) {
            List<Value> values = new ArrayList<>();
            walk(list, names, depth, values);
            List<String> texts = new ArrayList<>();
            for (Value it : values) {
                if (it instanceof Text text && !text.text().isBlank()) {
                    texts.add(text.text());
                }
            }
            return texts;
        }

        /** Whether a path leads to anything, be it an empty list. */
        public boolean isThere(FactPath path) {
            List<Value> owners = new ArrayList<>();
            walk(this, path.names().subList(0, path.names().size() - 1), 0, owners);
            return owners.stream().anyMatch(owner -> owner instanceof Members members && members.has(path.last()));
        }

        /** Whatever is at a path, of all items of the lists on the way. */
        public List<Value> at(FactPath path) {
            List<Value> values = new ArrayList<>();
            walk(this, path.names(), 0, values);
            return values;
        }

        private static void walk(Value value, List<String> names, int depth, List<Value> into) {
            if (value instanceof Items list) {
                list.items().forEach(item -> walk(item, names, depth, into));
            } else if (depth == names.size()) {
                into.add(value);
            } else if (value instanceof Members members) {
                Value next = members.byName().get(names.get(depth));
                if (next != null) {
                    walk(next, names, depth + 1, into);
                }
            }
        }
    }
}
