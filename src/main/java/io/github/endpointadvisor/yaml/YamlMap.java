package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping whose keys are texts, each one once, in the order written. */
public record YamlMap(Map<String, Entry> byKey, Position at) implements YamlValue {
    public YamlMap {
        // Map.copyOf would lose the order
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /** A key, where it stands, and what it stands for. */
    public record Entry(String key, Position keyAt, YamlValue value) {}

    /** All entries, in the order written. */
    public List<Entry> entries() {
        return List.copyOf(byKey.values());
    }

    /** The entry of a key. */
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public String kind() {
        return "a mapping";
    }
}
