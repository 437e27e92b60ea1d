package io.github.endpointadvisor.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was kept of a resource. Names are in lower case; what is null or unknown is not there. */
public sealed interface Value {
    /** A text, a number or a truth value. */
    record Text(String text) implements Value {}

    record Items(List<Value> items) implements Value {}

    record Members(Map<String, Value> byName) implements Value {
        public static final Members NONE = new Members(Map.of());

        /** Whether there is anything of this name at the top. */
        public boolean has(String name) {
            return byName.containsKey(name);
        }

        /** The texts at the first of the paths that has one. */
        public List<String> texts(List<String> paths) {
            return paths.stream()
                    .map(this::texts)
                    .filter(texts -> !texts.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        /** The texts at a path, of all items of the lists on the way. */
        public List<String> texts(String path) {
            List<String> texts = new ArrayList<>();
            for (Value value : at(path)) {
                if (value instanceof Text text && !text.text().isBlank()) {
                    texts.add(text.text());
                }
            }
            return texts;
        }

        /** Whether a path leads to anything, be it an empty list. */
        public boolean isThere(String path) {
            int dot = path.lastIndexOf('.');
            String last = path.substring(dot + 1).toLowerCase(Locale.ROOT);
            List<Value> owners = dot < 0 ? List.of(this) : at(path.substring(0, dot));
            return owners.stream().anyMatch(owner -> owner instanceof Members members && members.has(last));
        }

        /** Whatever is at a path, of all items of the lists on the way. */
        public List<Value> at(String path) {
            List<Value> here = List.of(this);
            for (String name : path.toLowerCase(Locale.ROOT).split("\\.", -1)) {
                List<Value> next = new ArrayList<>();
                for (Value value : here) {
                    if (value instanceof Members members && members.has(name)) {
                        spread(members.byName().get(name), next);
                    }
                }
                here = next;
            }
            return here;
        }

        private static void spread(Value value, List<Value> into) {
            if (value instanceof Items list) {
                list.items().forEach(item -> spread(item, into));
            } else {
                into.add(value);
            }
        }
    }
}
