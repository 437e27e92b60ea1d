package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * The entries of one mapping by the type they should have; whatever is not of that type is complained of here, once,
 * and is absent for the caller, as is a key that is not given.
 */
public final class Fields {
    private final YamlMap map;
    private final String what;
    private final Complaints complaints;

    private Fields(YamlMap map, String what, Complaints complaints) {
        this.map = map;
        this.what = what;
        this.complaints = complaints;
    }

    /** A value that has to be a mapping; {@code what} starts a sentence, as "a service" does. */
    public static Optional<Fields> of(YamlValue value, String what, Complaints complaints) {
        if (value instanceof YamlMap map) {
            return Optional.of(new Fields(map, what, complaints));
        }
        complaints.add(InputCode.EA012, value.at(), what + " must be a mapping, not " + value.kind());
        return Optional.empty();
    }

    /** A text that has to be one of the keys; {@code what} starts a sentence. */
    public static <T> Optional<T> oneOf(YamlText value, String what, Map<String, T> allowed, Complaints complaints) {
        return given(value, what, complaints).flatMap(text -> Choice.of(text, what, allowed, complaints));
    }

    /** A text that has to be a number between two limits, both included; {@code what} starts a sentence. */
    public static Optional<BigDecimal> decimal(
            YamlText value, String what, BigDecimal min, BigDecimal max, Complaints complaints) {
        return given(value, what, complaints)
                .flatMap(text -> Numbers.decimal(min, max).read(text, what, complaints));
    }

    /** Complains of every key that is not one of these. */
    public Fields only(String... allowed) {
        return only(List.of(allowed), key -> "");
    }

    /** The same, with the end of the sentence about a key of which it is known what was meant. */
    public Fields only(List<String> allowed, UnaryOperator<String> meant) {
        map.entries().stream()
                .filter(entry -> !allowed.contains(entry.key()))
                .forEach(entry -> unknown(entry, allowed, meant.apply(entry.key())));
        return this;
    }

    /** Whether the key is there, with or without a usable value. */
    public boolean has(String key) {
        return map.entry(key).isPresent();
    }

    /** Whether the key has a list with nothing in it. */
    public boolean isEmptyList(String key) {
        return map.entry(key)
                .filter(entry ->
                        entry.value() instanceof YamlList list && list.items().isEmpty())
                .isPresent();
    }

    /** Where the mapping starts. */
    public Position at() {
        return map.at();
    }

    /** Where the key stands, or where the mapping starts if it is not there. */
    public Position at(String key) {
        return map.entry(key).map(YamlMap.Entry::keyAt).orElse(map.at());
    }

    /** Where the value of the key stands, or where the mapping starts if it is not there. */
    public Position valueAt(String key) {
        return map.entry(key).map(entry -> entry.value().at()).orElse(map.at());
    }

    /** Any value but none. */
    public Optional<YamlValue> value(String key) {
        return map.entry(key).flatMap(this::given);
    }

    /** Text that is not blank. */
    public Optional<String> text(String key) {
        return scalar(key).filter(text -> isNotBlank(text, name(key))).map(YamlText::text);
    }

    /** Text that is not blank and not longer than a key may be, since records use it as one. */
    public Optional<String> shortText(String key) {
        Optional<String> name = text(key);
        name.filter(text -> text.length() > MapFrame.LONGEST_KEY)
                .ifPresent(text -> complaints.add(
                        InputCode.EA013, valueAt(key), name(key) + " has more than 160 characters; use a shorter one"));
        return name;
    }

    /** Text that is not blank, and whose absence is complained of as well. */
    public Optional<String> required(String key) {
        if (!has(key)) {
            complaints.add(InputCode.EA015, map.at(), what + " needs " + name(key));
        }
        return text(key);
    }

    /** True or false. */
    public Optional<Boolean> flag(String key) {
        return scalar(key).flatMap(text -> Flag.of(text, name(key), complaints));
    }

    /** A whole number between two limits, both included. */
    public OptionalInt whole(String key, int min, int max) {
        return scalar(key)
                .flatMap(text -> Numbers.whole(min, max).read(text, name(key), complaints))
                .map(number -> OptionalInt.of(number.intValueExact()))
                .orElse(OptionalInt.empty());
    }

    /** A number between two limits, both included. */
    public Optional<BigDecimal> decimal(String key, BigDecimal min, BigDecimal max) {
        return scalar(key).flatMap(text -> Numbers.decimal(min, max).read(text, name(key), complaints));
    }

    /** What one of the allowed words stands for. */
    public <T> Optional<T> oneOf(String key, Map<String, T> allowed) {
        return scalar(key).flatMap(text -> Choice.of(text, name(key), allowed, complaints));
    }

    /** The items of a list, of whatever kind they are. */
    public List<YamlValue> list(String key) {
        return value(key).map(value -> items(value, name(key))).orElse(List.of());
    }

    /** The items of a list of texts that are not blank, or one such text that stands for a list of one. */
    public List<YamlText> texts(String key) {
        return value(key).map(value -> texts(value, name(key))).orElse(List.of());
    }

    /** A mapping within the mapping. */
    public Optional<Fields> map(String key) {
        return value(key).flatMap(value -> of(value, name(key), complaints));
    }

    /** The mappings in a list; {@code what} starts a sentence about one of them. */
    public List<Fields> maps(String key, String what) {
        return list(key).stream()
                .flatMap(item -> of(item, what, complaints).stream())
                .toList();
    }

    /** The keys, in the order of the file. */
    public List<String> keys() {
        return map.entries().stream().map(YamlMap.Entry::key).toList();
    }

    private void unknown(YamlMap.Entry entry, List<String> known, String meant) {
        String near = meant.isEmpty() ? Suggestion.didYouMean(entry.key(), known) : meant;
        String allowed = near.isEmpty() ? "; allowed here: " + Choice.listed(known) : near;
        complaints.add(InputCode.EA011, entry.keyAt(), "unknown key " + name(entry.key()) + allowed);
    }

    private Optional<YamlValue> given(YamlMap.Entry entry) {
        if (entry.value() instanceof YamlText text && text.isNull()) {
            complaints.add(
                    InputCode.EA012, entry.keyAt(), name(entry.key()) + " has no value; give one or remove the key");
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    private static Optional<YamlText> given(YamlText value, String what, Complaints complaints) {
        if (value.isNull()) {
            complaints.add(InputCode.EA012, value.at(), what + " has no value; give one or remove it");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private Optional<YamlText> scalar(String key) {
        return value(key).flatMap(value -> asText(value, name(key)));
    }

    private Optional<YamlText> asText(YamlValue value, String name) {
        if (value instanceof YamlText text) {
            return given(text, name, complaints);
        }
        complaints.add(InputCode.EA012, value.at(), name + " must be text, not " + value.kind());
        return Optional.empty();
    }

    private boolean isNotBlank(YamlText text, String name) {
        if (text.text().isBlank()) {
            complaints.add(InputCode.EA012, text.at(), name + " is blank; give a text or remove it");
        }
        return !text.text().isBlank();
    }

    private List<YamlText> texts(YamlValue value, String name) {
        return value instanceof YamlText
                ? texts(List.of(value), name)
                : texts(items(value, name), "an item of " + name);
    }

    private List<YamlText> texts(List<YamlValue> items, String name) {
        return items.stream()
                .flatMap(item -> asText(item, name).stream())
                .filter(text -> isNotBlank(text, name))
                .toList();
    }

    private List<YamlValue> items(YamlValue value, String name) {
        if (value instanceof YamlList list) {
            return list.items();
        }
        complaints.add(InputCode.EA012, value.at(), name + " must be a list, not " + value.kind());
        return List.of();
    }

    private static String name(String key) {
        return Excerpt.quoted(key);
    }
}
