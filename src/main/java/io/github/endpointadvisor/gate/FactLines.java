package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tree as lines, one for each fact: the path of its keys, and its value. */
final class FactLines {
    /** What tells the mappings in a list apart; a list of others is a set of facts without a name. */
    private static final List<String> NAMES = List.of("name", "path", "from");

    private final Set<String> leftOut;
    private final Set<String> taken = new HashSet<>();
    private final SortedMap<String, String> lines = new TreeMap<>();

    private FactLines(Set<String> leftOut) {
        this.leftOut = leftOut;
    }

    /** The lines below a path, without keys that are no facts. */
    static SortedMap<String, String> of(String path, YamlValue value, Set<String> leftOut) {
        FactLines facts = new FactLines(leftOut);
        facts.add(path, value);
        return facts.lines;
    }

    static SortedMap<String, String> of(String path, YamlValue value) {
        return of(path, value, Set.of());
    }

    private void add(String path, YamlValue value) {
        if (value instanceof YamlMap map) {
            map.entries().stream()
                    .filter(entry -> !leftOut.contains(entry.key()))
                    .forEach(entry -> add(path + "." + entry.key(), entry.value()));
        } else if (value instanceof YamlList list && !isWords(list)) {
            list.items().forEach(item -> addItem(path, item));
        } else {
            lines.put(path, words(value));
        }
    }

    private void addItem(String path, YamlValue item) {
        Optional<String> key = NAMES.stream()
                .filter(name -> item instanceof YamlMap map && map.entry(name).isPresent())
                .findFirst();
        if (key.isEmpty()) {
            lines.put(path + " " + flow(item), "");
            return;
        }
        YamlMap map = (YamlMap) item;
        String name = free(path + "." + flow(map.entry(key.get()).orElseThrow().value()));
        int before = lines.size();
        add(name, map.without(key.get()));
        if (lines.size() == before) {
            lines.put(name, "");
        }
    }

    /** No fact may hide another one that bears its name. */
    private String free(String path) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? path : path + "-" + number)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWords(YamlList list) {
        return list.items().stream().allMatch(YamlText.class::isInstance);
    }

    private static String words(YamlValue value) {
        return value instanceof YamlList list
                ? list.items().stream().map(FactLines::flow).collect(Collectors.joining(", "))
                : flow(value);
    }

    /** The value on one line. */
    static String flow(YamlValue value) {
        if (value instanceof YamlMap map) {
            return map.entries().stream()
                    .map(entry -> entry.key() + ": " + flow(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof YamlText text
                ? text.text()
                : ((YamlList) value).items().stream().map(FactLines::flow).collect(Collectors.joining(", ", "[", "]"));
    }
}
