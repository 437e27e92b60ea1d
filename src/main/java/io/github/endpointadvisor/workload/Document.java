package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlValue;
import java.util.Optional;

/** A workload file that was read without complaint: its tree, and what it says. */
public record Document(YamlMap tree, Workload workload) {
    /** Where a key of a service stands, by the index of the service among those that need an answer; empty where the service does not have it itself. */
    public Optional<Position> atServiceKey(int service, String key) {
        return tree.entry(Target.SERVICES)
                .map(YamlMap.Entry::value)
                .filter(YamlList.class::isInstance)
                .map(list -> ((YamlList) list).items().get(workload.item(service)))
                .flatMap(item -> entry(item, key))
                .map(YamlMap.Entry::keyAt);
    }

    /** Where the last key of a path of the file stands, or the last one of it that is there; empty if not even the first is. */
    public Optional<Position> at(String path) {
        Optional<Position> at = Optional.empty();
        YamlValue here = tree;
        for (String key : path.split("\\.", -1)) {
            Optional<YamlMap.Entry> entry = entry(here, key);
            if (entry.isEmpty()) {
                return at;
            }
            at = entry.map(YamlMap.Entry::keyAt);
            here = entry.get().value();
        }
        return at;
    }

    private static Optional<YamlMap.Entry> entry(YamlValue value, String key) {
        return value instanceof YamlMap map ? map.entry(key) : Optional.empty();
    }
}
