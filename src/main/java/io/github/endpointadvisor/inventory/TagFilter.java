package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.diagnostic.Excerpt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tags of Azure that somebody named: those alone are read, and become words of a service, KEY or KEY=VALUE. Azure
 * compares keys in any case.
 */
public final class TagFilter {
    /** Reads no tag at all. */
    public static final TagFilter NONE = new TagFilter(List.of());

    /** The member of a resource that holds its tags. */
    public static final String TAGS = "tags";

    private static final char BETWEEN = '=';
    private static final int LONGEST_KEY = 512;
    private static final int LONGEST_VALUE = 256;
    private static final Tagged NOTHING = new Tagged(List.of(), false);

    private final List<Named> named;

    /**
     * A tag that is asked for.
     *
     * @param value the only value that is meant; empty for all of them
     * @param copied whether its value is asked for as well
     */
    private record Named(String word, String key, Optional<String> value, boolean copied) {
        static Named copied(String key) {
            return new Named(key, key.toLowerCase(Locale.ROOT), Optional.empty(), true);
        }

        static Named met(String word) {
            int at = word.indexOf(BETWEEN);
            return new Named(
                    word,
                    (at < 0 ? word : word.substring(0, at)).strip().toLowerCase(Locale.ROOT),
                    at < 0
                            ? Optional.empty()
                            : Optional.of(word.substring(at + 1).strip()),
                    false);
        }

        /** The word for a value; empty if another one is meant. */
        Optional<String> word(String text) {
            String own = text.strip();
            return copied
                    ? Optional.of(own.isEmpty() ? word : word + BETWEEN + own)
                    : Optional.of(word)
                            .filter(it -> value.isEmpty() || value.get().equalsIgnoreCase(own));
        }

        /** The word where the value is not known. */
        Optional<String> bare() {
            return Optional.of(word).filter(it -> value.isEmpty());
        }

        boolean needsValue() {
            return copied || value.isPresent();
        }
    }

    /**
     * The words of a resource.
     *
     * @param isOpen whether there may be more, since a value is not known
     */
    record Tagged(List<String> words, boolean isOpen) {
        Tagged {
            words = List.copyOf(words);
        }
    }

    private TagFilter(List<Named> named) {
        this.named = List.copyOf(named);
    }

    /** Tags that are copied with their values. */
    public static TagFilter copying(Collection<String> keys) {
        Map<String, Named> named = new LinkedHashMap<>();
        keys.forEach(key -> named.putIfAbsent(key.toLowerCase(Locale.ROOT), Named.copied(key)));
        return new TagFilter(List.copyOf(named.values()));
    }

    /** Tags that the words of policies mean. A service gets these words, and no value that is not among them. */
    public static TagFilter meeting(Collection<String> words) {
        return new TagFilter(words.stream().distinct().map(Named::met).collect(Collectors.toList()));
    }

    /** Whether a text may be the key of a tag, and that alone. */
    public static boolean isKey(String text) {
        return text.indexOf(BETWEEN) < 0 && text.length() <= LONGEST_KEY && text.equals(Excerpt.harmless(text.strip()));
    }

    /** In lower case. */
    public Set<String> keys() {
        return named.stream().map(Named::key).collect(Collectors.toCollection(TreeSet::new));
    }

    Tagged of(Found found) {
        Value tags = found.values().byName().getOrDefault(TAGS, Value.Members.NONE);
        if (named.isEmpty()) {
            return NOTHING;
        }
        if (!(tags instanceof Value.Members members)) {
            return new Tagged(List.of(), tags instanceof Value.Unknown || isWord(tags));
        }
        List<String> words = new ArrayList<>();
        boolean isOpen = false;
        for (Named tag : named) {
            Value value = members.byName().get(tag.key());
            if (value != null) {
                Optional<String> text = readable(value);
                (text.isPresent() ? tag.word(text.get()) : tag.bare()).ifPresent(words::add);
                isOpen |= text.isEmpty() && tag.needsValue();
            }
        }
        return new Tagged(words, isOpen);
    }

    /** An expression, or what stands for an object that was cut off. */
    private static boolean isWord(Value tags) {
        return tags instanceof Value.Text text && !text.text().isBlank();
    }

    /** Not what a snapshot could not evaluate, nor what Azure would not accept. */
    private static Optional<String> readable(Value value) {
        return value instanceof Value.Text text
                        && text.text().length() <= LONGEST_VALUE
                        && text.text().equals(Excerpt.harmless(text.text()))
                        && !(text.text().startsWith("[") && text.text().endsWith("]"))
                ? Optional.of(text.text())
                : Optional.empty();
    }
}
