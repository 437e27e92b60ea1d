package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.catalog.FactPath;
import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.inventory.TagFilter;
import io.github.endpointadvisor.inventory.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays what {@code azapi_update_resource} changes over the resource that it changes. */
final class Updates {
    static final String TYPE = "azapi_update_resource";

    /** Names the resource that is changed. */
    static final String RESOURCE_ID = "resource_id";

    private Updates() {}

    /** A fact that the update states replaces it, under whatever name the resource has it. */
    static Value.Members over(Value.Members resource, Value.Members update, ResourceKind kind) {
        Map<String, Value> members = new LinkedHashMap<>(resource.byName());
        for (List<FactPath> paths : kind.paths().values()) {
            if (!update.texts(paths).isEmpty()) {
                paths.forEach(path -> members.remove(path.names().get(0)));
            }
        }
        update.byName().forEach((name, value) -> {
            if (isFact(name, kind)) {
                members.put(name, value);
            }
        });
        tags(resource, update).ifPresent(tags -> members.put(TagFilter.TAGS, tags));
        return new Value.Members(members);
    }

    /** Tags that the update does not name stay. */
    private static Optional<Value> tags(Value.Members resource, Value.Members update) {
        Value now = update.byName().get(TagFilter.TAGS);
        if (now instanceof Value.Members over
                && resource.byName().get(TagFilter.TAGS) instanceof Value.Members members) {
            Map<String, Value> both = new LinkedHashMap<>(members.byName());
            both.putAll(over.byName());
            return Optional.of(new Value.Members(both));
        }
        return Optional.ofNullable(now);
    }

    private static boolean isFact(String name, ResourceKind kind) {
        return kind.paths().values().stream()
                .flatMap(List::stream)
                .anyMatch(path -> path.names().get(0).equals(name));
    }
}
