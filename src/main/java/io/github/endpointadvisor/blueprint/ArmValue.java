package io.github.endpointadvisor.blueprint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a template, in no syntax. */
public sealed interface ArmValue {
    /** A text as it is. */
    record Text(String text) implements ArmValue {}

    /** True or false. */
    record Flag(boolean value) implements ArmValue {}

    /** The value of a parameter. */
    record Parameter(Input input) implements ArmValue {}

    /** The parameter for the region. */
    record Location() implements ArmValue {}

    /** The last part of an id. */
    record NameOf(Input id) implements ArmValue {}

    /** The id of a resource of the same template. */
    record IdOf(ArmResource resource) implements ArmValue {}

    /** The first value while the service stays open, the second once it is closed. */
    record Switch(ArmValue open, ArmValue closed) implements ArmValue {}

    /** Values in order. */
    record Items(List<ArmValue> items) implements ArmValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Values by name, in order. */
    record Members(Map<String, ArmValue> byName) implements ArmValue {
        public Members {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }
    }

    /** Members from names and values in turn. */
    static Members members(Object... namesAndValues) {
        Map<String, ArmValue> byName = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byName.put((String) namesAndValues[i], (ArmValue) namesAndValues[i + 1]);
        }
        return new Members(byName);
    }

    static Items items(ArmValue... items) {
        return new Items(List.of(items));
    }

    static Text text(String text) {
        return new Text(text);
    }
}
