package io.github.endpointadvisor.advice.method;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one of those that are equal: the same is said of many services of a large workload, and fills its memory. The
 * first ones are not kept, since records are hashed by code that the JVM makes when it is first needed: a tenth of a
 * run on five services.
 */
final class Alike {
    private static final int FIRST_KEPT = 2_000;
    private static final int MOST_KEPT = 10_000;

    private final Map<Object, Object> kept = new HashMap<>();
    private int asked;

    /** The first value that was equal to this one. */
    <T> T one(T value) {
        if (asked < FIRST_KEPT) {
            asked++;
            return value;
        }
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        @SuppressWarnings("unchecked") // what is equal to a record, a text or a list of such is of its type
        T first = (T) kept.putIfAbsent(value, value);
        return first == null ? value : first;
    }
}
