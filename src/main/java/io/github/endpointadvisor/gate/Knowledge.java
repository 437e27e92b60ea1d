package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.Topic;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Setting;
import io.github.endpointadvisor.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of the catalog that answers rest on, as lines; prose and the record of where they come from are none. */
final class Knowledge {
    private static final Set<String> SOURCES = Set.of(
            "id",
            "note",
            "source",
            "sources",
            "priceSource",
            "priceRegion",
            "confidence",
            "conflict",
            "conflicts",
            "unverified",
            "uncertain",
            "effectiveFrom",
            "unit",
            "what",
            "scope");
    private static final Map<Topic, Set<String>> PROSE = Map.of(
            Topic.SERVICES,
            Set.of(
                    "category",
                    "aliases",
                    "resourceTypes",
                    "terraformTypes",
                    "sharedWords",
                    "distinction",
                    "openTierWords",
                    "tierNote",
                    "publicAccessProperty",
                    "substitutes",
                    "forwarders",
                    "recordOnly",
                    "steps",
                    "remarks",
                    "perClient",
                    "endpointSteps"),
            Topic.HOSTS,
            Set.of("resourceTypes", "joins", "change", "whenSelectedNetworks", "whenDisabled"),
            Topic.REGIONS,
            Set.of("geography", "zones", "restricted"));

    private final Catalog catalog;

    Knowledge(Catalog catalog) {
        this.catalog = catalog;
    }

    /** An entry of the catalog. */
    record Entry(Topic topic, String id) {
        String path() {
            return topic.id() + "." + id;
        }
    }

    /** All that these workloads rest on, and the prices and limits that anybody asked for. */
    SortedMap<String, String> of(List<Workload> workloads) {
        Stream<Entry> own = workloads.stream()
                .flatMap(workload ->
                        workload.services().stream().flatMap(service -> entries(service, workload.setting()).stream()));
        Stream<Entry> shared = Stream.of(Topic.PRICES, Topic.LIMITS)
                .flatMap(topic -> catalog.asked(topic).stream().map(id -> new Entry(topic, id)));
        SortedMap<String, String> lines = new TreeMap<>();
        Stream.concat(own, shared).distinct().forEach(entry -> lines.putAll(lines(entry)));
        return lines;
    }

    /** What an entry says today; nothing if it is gone. */
    SortedMap<String, String> lines(Entry entry) {
        Set<String> leftOut = Stream.concat(SOURCES.stream(), PROSE.getOrDefault(entry.topic(), Set.of()).stream())
                .collect(Collectors.toSet());
        SortedMap<String, String> lines = catalog.tree(entry.topic(), entry.id())
                .map(tree -> FactLines.of(entry.path(), tree.without("name").without("aliases"), leftOut))
                .orElseGet(TreeMap::new);
        // a price that is not known is a fact as well
        catalog.tree(entry.topic(), entry.id())
                .filter(tree -> lines.isEmpty())
                .ifPresent(tree -> lines.put(entry.path(), ""));
        return lines;
    }

    /** The entries that the answer for a service rests on. */
    static List<Entry> entries(ServiceRequest request, Setting setting) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Topic.SERVICES, request.service().id()));
        request.service().parent().ifPresent(parent -> entries.add(new Entry(Topic.SERVICES, parent)));
        for (Client client : request.clients()) {
            client.host().ifPresent(host -> entries.add(new Entry(Topic.HOSTS, host.id())));
            region(client.region()).ifPresent(entries::add);
        }
        region(setting.region()).ifPresent(entries::add);
        region(request.resource().region()).ifPresent(entries::add);
        return entries.stream().distinct().toList();
    }

    private static Optional<Entry> region(Optional<Region> region) {
        return region.map(it -> new Entry(Topic.REGIONS, it.id()));
    }
}
