package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A fact that is not what it was; empty on the side where there is none. */
record Difference(String path, Optional<String> before, Optional<String> after) {
    private static final int SHOWN = 6;

    /** What differs between two sets of lines, by path. */
    static List<Difference> between(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .map(path -> new Difference(
                        path, Optional.ofNullable(before.get(path)), Optional.ofNullable(after.get(path))))
                .toList();
    }

    /** A text before and after; empty when it is the same. */
    static Optional<Difference> of(String path, String before, String after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Difference(path, Optional.of(before), Optional.of(after)));
    }

    /** The first few, and how many more there are. */
    static String listed(List<Difference> differences) {
        if (differences.isEmpty()) {
            return "no line of the record differs";
        }
        String first = differences.stream().limit(SHOWN).map(Difference::text).collect(Collectors.joining("; "));
        return differences.size() <= SHOWN ? first : first + "; and " + (differences.size() - SHOWN) + " more";
    }

    /** Paths of those that are listed. */
    static List<String> paths(List<Difference> differences) {
        return differences.stream().limit(SHOWN).map(Difference::path).toList();
    }

    String text() {
        String name = Excerpt.harmless(path);
        return before.isPresent() && after.isPresent()
                ? name + ": " + Excerpt.quoted(before.get()) + " -> " + Excerpt.quoted(after.get())
                : name + value() + (after.isPresent() ? " is new" : " is gone");
    }

    private String value() {
        return before.or(() -> after)
                .filter(text -> !text.isEmpty())
                .map(text -> " " + Excerpt.quoted(text))
                .orElse("");
    }
}
