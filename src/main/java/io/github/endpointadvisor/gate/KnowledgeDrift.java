package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the catalog says today of the entries in a record, against what it said then. */
final class KnowledgeDrift {
    private final DecisionRecord record;
    private final Knowledge knowledge;
    private final String today;
    private final Map<Knowledge.Entry, List<Difference>> known = new HashMap<>();

    KnowledgeDrift(DecisionRecord record, Catalog catalog) {
        this.record = record;
        this.knowledge = new Knowledge(catalog);
        this.today = catalog.edition().asOf();
    }

    /** What differs in these entries. */
    List<Difference> of(List<Knowledge.Entry> entries) {
        return entries.stream().flatMap(entry -> of(entry).stream()).toList();
    }

    /** What differs in the prices and limits on record. */
    List<Difference> shared() {
        return Stream.of(Topic.PRICES, Topic.LIMITS)
                .flatMap(topic -> recordedIds(topic).map(id -> new Knowledge.Entry(topic, id)))
                .flatMap(entry -> of(entry).stream())
                .toList();
    }

    /** The day that the catalog takes for today, where one of the entries retires and the day may decide. */
    Optional<Difference> day(List<Knowledge.Entry> entries) {
        boolean retires = entries.stream().anyMatch(entry -> recorded(entry).containsKey(entry.path() + ".retires"));
        return retires ? Difference.of("catalog.asOf", record.catalog().asOf(), today) : Optional.empty();
    }

    private List<Difference> of(Knowledge.Entry entry) {
        return known.computeIfAbsent(entry, it -> Difference.between(recorded(it), knowledge.lines(it)));
    }

    private SortedMap<String, String> recorded(Knowledge.Entry entry) {
        SortedMap<String, String> lines = new TreeMap<>();
        // "/" comes right after "."
        lines.putAll(record.knowledge().subMap(entry.path() + ".", entry.path() + "/"));
        Optional.ofNullable(record.knowledge().get(entry.path())).ifPresent(value -> lines.put(entry.path(), value));
        return lines;
    }

    private Stream<String> recordedIds(Topic topic) {
        return record.knowledge().keySet().stream()
                .filter(path -> path.startsWith(topic.id() + "."))
                .map(path -> path.split("\\.", 3)[1])
                .distinct();
    }
}
