package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the entries of a mapping: children come in turn as a key and as its value. */
final class MapFrame implements Frame {
    /** Written as JSON with every character escaped it is still less than the 1024 that a parser of YAML looks ahead. */
    static final int LONGEST_KEY = 160;

    private final Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    private final Position at;
    private final Complaints complaints;
    private Optional<YamlText> key = Optional.empty();

    MapFrame(Position at, Complaints complaints) {
        this.at = at;
        this.complaints = complaints;
    }

    @Override
    public Position at() {
        return at;
    }

    @Override
    public boolean take(YamlValue child) {
        if (key.isPresent()) {
            put(key.get(), child);
            key = Optional.empty();
            return true;
        }
        return takeKey(child);
    }

    @Override
    public YamlValue close() {
        return new YamlMap(entries, at);
    }

    private boolean takeKey(YamlValue child) {
        if (child instanceof YamlText text && text.text().length() > LONGEST_KEY) {
            complaints.add(InputCode.EA002, child.at(), "a key of more than 160 characters; use a shorter one");
            return false;
        }
        if (child instanceof YamlText text) {
            key = Optional.of(text);
            return true;
        }
        complaints.add(InputCode.EA012, child.at(), "a key must be text, not " + child.kind());
        return false;
    }

    private void put(YamlText name, YamlValue value) {
        YamlMap.Entry entry = new YamlMap.Entry(name.text(), name.at(), value);
        Optional.ofNullable(entries.putIfAbsent(entry.key(), entry))
                .ifPresent(first -> complaints.add(
                        InputCode.EA010,
                        entry.keyAt(),
                        "duplicate key " + Excerpt.quoted(first.key()) + "; it is already given in line "
                                + first.keyAt().line()));
    }
}
