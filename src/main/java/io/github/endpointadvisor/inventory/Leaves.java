package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping that grows key by key, each with the place it comes from. */
final class Leaves {
    private final Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    private final Position at;

    Leaves(Position at) {
        this.at = at;
    }

    Leaves put(String key, YamlValue value) {
        entries.put(key, new YamlMap.Entry(key, value.at(), value));
        return this;
    }

    Leaves put(String key, String text) {
        return put(key, text, at);
    }

    /** A fact from somewhere else. Quotes would make a text of a number. */
    Leaves put(String key, String text, Position from) {
        return put(key, new YamlText(text, text.matches("[0-9]+|true|false"), from));
    }

    Leaves put(String key, Optional<String> text) {
        text.ifPresent(it -> put(key, it));
        return this;
    }

    Leaves put(String key, List<String> texts) {
        return texts.isEmpty() ? this : put(key, list(texts));
    }

    private YamlList list(List<String> texts) {
        List<YamlValue> items = texts.stream()
                .<YamlValue>map(text -> new YamlText(text, false, at))
                .toList();
        return new YamlList(items, at);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    YamlMap map() {
        return new YamlMap(entries, at);
    }
}
