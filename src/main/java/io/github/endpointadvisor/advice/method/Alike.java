package io.github.endpointadvisor.advice.method;

/** Keeps one of those that are equal: the same is said of many services of a large workload, and fills its memory. */
final class Alike {
    private static final int FIRST = 2_000;

    private final Kept<Object, Object> kept = new Kept<>(FIRST);

    /** The first value that was equal to this one. */
    <T> T one(T value) {
        @SuppressWarnings("unchecked") // what is equal to a record, a text or a list of such is of its type
        T first = (T) kept.of(value, () -> value);
        return first;
    }
}
