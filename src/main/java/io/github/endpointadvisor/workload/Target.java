package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Where in a file a path leads. Names of services and clients may hold dots, so that the longest one that fits is meant.
 *
 * @param service place in the list of the service from which the keys are followed; empty for the top of the file
 */
record Target(OptionalInt service, List<String> keys) {
    static final String SERVICES = "services";
    static final String CLIENTS = "clients";

    /** What becomes of a mapping whose keys are followed. */
    interface Setter extends BiFunction<YamlMap, List<String>, Optional<YamlMap>> {}

    Target {
        keys = List.copyOf(keys);
    }

    /** Empty where a service or a client is named that is not there, or no key of it. */
    static Optional<Target> of(String path, YamlMap tree, Workload workload) {
        if (path.equals(SERVICES) || path.startsWith(SERVICES + ".")) {
            List<String> services = names(workload);
            return inside(path, SERVICES, services)
                    .map(name -> new Target(
                            OptionalInt.of(workload.item(services.indexOf(name))),
                            keys(below(below(path, SERVICES), name))));
        }
        if (path.startsWith(CLIENTS + ".")) {
            return client(path, clients(tree)).map(keys -> new Target(OptionalInt.empty(), keys));
        }
        return Optional.of(new Target(OptionalInt.empty(), keys(path)));
    }

    static List<String> names(Workload workload) {
        return workload.services().stream().map(ServiceRequest::name).toList();
    }

    static Set<String> clients(YamlMap tree) {
        return tree.entry(CLIENTS)
                .map(YamlMap.Entry::value)
                .filter(YamlMap.class::isInstance)
                .map(clients -> ((YamlMap) clients).byKey().keySet())
                .orElse(Set.of());
    }

    /** The tree with what a setter makes of the mapping. */
    Optional<YamlMap> changed(YamlMap tree, Setter setter) {
        return service.isEmpty() ? setter.apply(tree, keys) : changedService(tree, setter);
    }

    private Optional<YamlMap> changedService(YamlMap tree, Setter setter) {
        YamlMap.Entry entry = tree.entry(SERVICES).orElseThrow();
        YamlList list = (YamlList) entry.value();
        return setter.apply(mapping(list.items().get(service.getAsInt())), keys)
                .map(item ->
                        tree.with(new YamlMap.Entry(SERVICES, entry.keyAt(), list.with(service.getAsInt(), item))));
    }

    /** A type alone is short for a mapping with nothing but a type. */
    private static YamlMap mapping(YamlValue item) {
        return item instanceof YamlText type
                ? new YamlMap(Map.of("type", new YamlMap.Entry("type", type.at(), type)), type.at())
                : (YamlMap) item;
    }

    /** A client as a whole may be a new one, a key only of one that is there. */
    private static Optional<List<String>> client(String path, Set<String> known) {
        String rest = below(path, CLIENTS);
        if (known.contains(rest) || !rest.contains(".")) {
            return Optional.of(List.of(CLIENTS, rest));
        }
        return inside(path, CLIENTS, known).map(name -> {
            List<String> keys = new ArrayList<>(List.of(CLIENTS, name));
            keys.addAll(keys(below(rest, name)));
            return keys;
        });
    }

    private static Optional<String> inside(String path, String group, Collection<String> names) {
        return names.stream()
                .filter(name -> path.startsWith(group + "." + name + "."))
                .max(Comparator.comparingInt(String::length));
    }

    private static String below(String path, String start) {
        return path.substring(start.length() + 1);
    }

    private static List<String> keys(String path) {
        return List.of(path.split("\\.", -1));
    }
}
