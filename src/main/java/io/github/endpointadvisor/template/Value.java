package io.github.endpointadvisor.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a template: as it is written, or as it was evaluated. */
public sealed interface Value {
    /** How deep lists and objects are nested in it. */
    default int depth() {
        return 0;
    }

    /** How many values it consists of. */
    default long size() {
        return 1;
    }

    /** A text, in which symbols may stand for parts that are not known. */
    record Text(String text) implements Value {}

    /** An integer, the only number that the functions know. */
    record Int(long number) implements Value {}

    /** A number with a fraction, which is handed on as it is. */
    record Real(double number) implements Value {}

    record Flag(boolean isTrue) implements Value {}

    record Null() implements Value {
        public static final Null NULL = new Null();
    }

    /** What only the deployment knows. */
    record Unknown(int symbol) implements Value {}

    /** What a resource looks like once it is deployed, of which some is known. */
    record Reference(Declared resource, boolean full, List<String> path) implements Value {}

    /** A list, whose depth and size are counted as it is made. */
    record Items(List<Value> items, int depth, long size) implements Value {
        public Items {
            items = Collections.unmodifiableList(items);
        }

        public static Items of(List<Value> items) {
            return new Items(items, Sizes.depth(items), Sizes.size(items));
        }
    }

    /** An object, whose members are found in any case. */
    record Members(Map<String, Value> byName, Place at, int depth, long size) implements Value {
        public static final Members NONE = of(Map.of(), Place.START);

        public Members {
            byName = Collections.unmodifiableMap(byName);
        }

        public static Members of(Map<String, Value> byName, Place at) {
            return new Members(
                    new LinkedHashMap<>(byName), at, Sizes.depth(byName.values()), Sizes.size(byName.values()));
        }

        /** A member by its name, in any case. */
        public Optional<Value> get(String name) {
            Value exact = byName.get(name);
            if (exact != null) {
                return Optional.of(exact);
            }
            for (Map.Entry<String, Value> entry : byName.entrySet()) {
                if (entry.getKey().equalsIgnoreCase(name)) {
                    return Optional.of(entry.getValue());
                }
            }
            return Optional.empty();
        }

        /** A member that is an object. */
        public Members object(String name) {
            return get(name).orElse(Null.NULL) instanceof Members members ? members : NONE;
        }

        /** The items of a member that is a list. */
        public List<Value> list(String name) {
            return get(name).orElse(Null.NULL) instanceof Items list ? list.items() : List.of();
        }

        /** A member that is a text; blank for any other. */
        public String text(String name) {
            return get(name).orElse(Null.NULL) instanceof Text text ? text.text() : "";
        }
    }
}
