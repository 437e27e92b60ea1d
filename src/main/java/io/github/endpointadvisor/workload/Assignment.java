package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlReader;
import io.github.endpointadvisor.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A fact of a file set to another value, written {@code PATH=VALUE}: {@code services.orders-db.tier=S2}.
 *
 * @param argument as it was given
 * @param number tells the assignments of a run apart, from 0
 * @param value empty to remove the key
 */
public record Assignment(String argument, int number, String path, Optional<YamlValue> value) {
    /** No file has so many columns: what is complained of beyond was not in the file. */
    private static final int BEYOND_EVERY_FILE = 10_000_000;

    /** Whether there is a path of keys and an equals sign. */
    public static boolean isWellFormed(String argument) {
        return argument.contains("=")
                && Stream.of(path(argument).split("\\.", -1)).noneMatch(String::isBlank);
    }

    /** A well-formed argument; its value is YAML, and complained of where it is not. */
    public static Optional<Assignment> of(String argument, int number, Complaints complaints) {
        String value = argument.substring(argument.indexOf('=') + 1);
        if (value.isBlank()) {
            return Optional.of(new Assignment(argument, number, path(argument), Optional.empty()));
        }
        return YamlReader.read(value.getBytes(StandardCharsets.UTF_8), complaints)
                .map(tree -> new Assignment(argument, number, path(argument), Optional.of(tree)));
    }

    /** Number of the assignment that brought what stands at a place; empty for what stands in the file. */
    public static OptionalInt numberAt(Position at) {
        return at.column() < BEYOND_EVERY_FILE || at.origin().isPresent()
                ? OptionalInt.empty()
                : OptionalInt.of(at.column() - BEYOND_EVERY_FILE);
    }

    /** The tree of a workload with the fact set; empty where the path means nothing in it. */
    public Optional<YamlMap> applied(YamlMap tree, Workload workload) {
        return Target.of(path, tree, workload).flatMap(target -> target.changed(tree, this::set));
    }

    /** Why the path means nothing in any of these files, as the end of a sentence. */
    public String misfit(List<Document> documents) {
        return new Misfit(this, documents).text();
    }

    private Optional<YamlMap> set(YamlMap map, List<String> keys) {
        String key = keys.get(0);
        return keys.size() == 1 ? set(map, key) : descend(map, key, keys.subList(1, keys.size()));
    }

    private Optional<YamlMap> set(YamlMap map, String key) {
        if (value.isEmpty()) {
            return map.entry(key).map(entry -> map.without(key));
        }
        Position at = place(map, key);
        return Optional.of(map.with(new YamlMap.Entry(key, at, value.get().movedTo(at))));
    }

    private Optional<YamlMap> descend(YamlMap map, String key, List<String> rest) {
        Position at = place(map, key);
        YamlMap.Entry entry = map.entry(key).orElseGet(() -> new YamlMap.Entry(key, at, new YamlMap(Map.of(), at)));
        return entry.value() instanceof YamlMap below
                ? set(below, rest).map(set -> map.with(new YamlMap.Entry(key, entry.keyAt(), set)))
                : Optional.empty();
    }

    /** In the line that the key has or would have, so that a line that is printed is one of the file. */
    private Position place(YamlMap map, String key) {
        int line = map.entry(key).map(YamlMap.Entry::keyAt).orElse(map.at()).line();
        return new Position(line, BEYOND_EVERY_FILE + number, 1);
    }

    private static String path(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }
}
