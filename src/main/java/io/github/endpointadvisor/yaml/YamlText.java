package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;
import java.util.Optional;
import java.util.OptionalInt;

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

    /** The name of the first character of a text that no file may hold, such as {@code U+001B}. */
    public static Optional<String> unwritable(String text) {
        OptionalInt at = Characters.firstForbidden(text);
        return at.isPresent() ? Optional.of(Characters.name(text, at.getAsInt())) : Optional.empty();
    }

    /** Whether nothing is given: no text at all, {@code ~} or {@code null}, without quotes. */
    public boolean isNull() {
        return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
}
