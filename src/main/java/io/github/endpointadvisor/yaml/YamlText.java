package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;

/** A scalar as written: text that no type was guessed for, and whether it stood there without quotes. */
public record YamlText(String text, boolean plain, Position at) implements YamlValue {
    @Override
    public YamlText movedTo(Position place) {
        return new YamlText(text, plain, place);
    }

    @Override
    public String kind() {
        return isNull() ? "empty" : "text";
    }

    /** Whether nothing is given: no text at all, {@code ~} or {@code null}, without quotes. */
    public boolean isNull() {
        return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
}
