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

    /** The same with this entry, in the place of the one with its key, or at the end. */
    public YamlMap with(Entry entry) {
        Map<String, Entry> entries = new LinkedHashMap<>(byKey);
        entries.put(entry.key(), entry);
        return new YamlMap(entries, at);
    }

    /** The same without the entry of this key. */
    public YamlMap without(String key) {
        Map<String, Entry> entries = new LinkedHashMap<>(byKey);
        entries.remove(key);
        return new YamlMap(entries, at);
    }

    @Override
    public YamlMap movedTo(Position place) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        byKey.forEach((key, entry) ->
                entries.put(key, new Entry(key, place, entry.value().movedTo(place))));
        return new YamlMap(entries, place);
    }

    @Override
    public String kind() {
        return "a mapping";
    }
}
