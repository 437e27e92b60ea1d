package io.github.endpointadvisor.advice.method;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what was found for a key, since a large workload asks for the same again and again. Nothing is kept of the first
 * ones: records are hashed by code that the JVM makes when it is first needed, a tenth of a run on five services.
 *
 * @param <K> what is asked
 * @param <V> what is found
 */
public final class Kept<K, V> {
    private static final int MOST = 10_000;

    private final int first;
    private final Map<K, V> kept = new HashMap<>();
    private int asked;

    /** Keeps nothing of the first ones, as many as this. */
    public Kept(int first) {
        this.first = first;
    }

    /** What was found for an equal key, or what is found now. */
    public V of(K key, Supplier<V> find) {
        if (asked < first) {
            asked++;
            return find.get();
        }
        V known = kept.get(key);
        if (known == null) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            known = find.get();
            kept.put(key, known);
        }
        return known;
    }
}
