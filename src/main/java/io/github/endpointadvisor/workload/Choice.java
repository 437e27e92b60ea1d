package io.github.endpointadvisor.workload;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A key of the file that takes one of a few words: the words are the enum's names in lower case, with hyphens. */
interface Choice {
    String name();

    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The allowed words, in the order of the enum. */
    static <E extends Enum<E> & Choice> Map<String, E> ids(E[] values) {
        Map<String, E> ids = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> ids.put(value.id(), value));
        return ids;
    }
}
