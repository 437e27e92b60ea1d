package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The facts of a workload in normal form: those of each service, those of each client, and those that all share, shared
 * policies among them.
 */
record WorkloadLines(
        SortedMap<String, YamlMap> services, SortedMap<String, YamlMap> clients, SortedMap<String, String> shared) {
    /** Of a tree that somebody may have changed by hand, so that nothing about its shape is taken for granted. */
    static WorkloadLines of(YamlMap tree, Map<String, YamlMap> policies) {
        SortedMap<String, String> shared = new TreeMap<>();
        tree.without("services")
                .without("clients")
                .entries()
                .forEach(entry -> shared.putAll(FactLines.of(entry.key(), entry.value())));
        policies.forEach((file, policy) -> shared.putAll(FactLines.of("policies." + file, policy)));
        return new WorkloadLines(services(tree), clients(tree), shared);
    }

    private static SortedMap<String, YamlMap> services(YamlMap tree) {
        SortedMap<String, YamlMap> services = new TreeMap<>();
        maps(items(tree, "services"))
                .forEach(map -> map.entry("name")
                        .map(entry -> FactLines.flow(entry.value()))
                        .ifPresent(name -> services.put(name, map)));
        return services;
    }

    private static SortedMap<String, YamlMap> clients(YamlMap tree) {
        SortedMap<String, YamlMap> clients = new TreeMap<>();
        maps(tree.entry("clients").stream().map(YamlMap.Entry::value))
                .flatMap(map -> map.entries().stream())
                .forEach(client -> maps(Stream.of(client.value())).forEach(map -> clients.put(client.key(), map)));
        return clients;
    }

    /** What is stated for a service, and for these clients. */
    SortedMap<String, String> of(String service, Collection<String> named) {
        SortedMap<String, String> lines = new TreeMap<>();
        Optional.ofNullable(services.get(service))
                .ifPresent(map -> lines.putAll(FactLines.of("services." + service, map.without("name"))));
        named.forEach(client -> Optional.ofNullable(clients.get(client))
                .ifPresent(map -> lines.putAll(FactLines.of("clients." + client, map))));
        return lines;
    }

    /** The clients that a service names. */
    List<String> namedBy(String service) {
        return Optional.ofNullable(services.get(service)).stream()
                .flatMap(map -> items(map, "clients"))
                .filter(YamlText.class::isInstance)
                .map(FactLines::flow)
                .toList();
    }

    private static Stream<YamlValue> items(YamlMap map, String key) {
        return map.entry(key).map(YamlMap.Entry::value).stream()
                .flatMap(value -> value instanceof YamlList list ? list.items().stream() : Stream.of(value));
    }

    private static Stream<YamlMap> maps(Stream<YamlValue> values) {
        return values.filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
    }
}
