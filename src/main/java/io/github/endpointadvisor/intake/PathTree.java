package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.catalog.FactPath;
import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.inventory.TagFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that lead to a fact, as a tree: what is not in it is skipped unread. Names count in any case. */
final class PathTree {
    private static final int REMEMBERED = 2_000;
    private static final PathTree NOTHING = new PathTree("");

    /** Paths that every resource has. */
    private static final List<FactPath> COMMON = Stream.of(
                    "id",
                    "resourceId",
                    "name",
                    "type",
                    "resourceType",
                    "kind",
                    "location",
                    "parent_id",
                    Updates.RESOURCE_ID,
                    "provisioningState",
                    "privateEndpointConnections.groupIds",
                    "privateEndpointConnections.privateLinkServiceConnectionState.status")
            .map(FactPath::of)
            .toList();

    /** Paths of subnets, which stand in their VNet as well. */
    private static final String INLINE = "subnets";

    private final String name;
    private final Map<String, PathTree> children = new HashMap<>();
    private final Map<String, PathTree> spellings = new HashMap<>();

    private PathTree(String name) {
        this.name = name;
    }

    /** The paths of all kinds, since the type of a resource may stand behind its properties, and the tags of these keys. */
    static PathTree of(List<ResourceKind> kinds, Set<String> tags) {
        PathTree root = new PathTree("");
        COMMON.forEach(root::add);
        tags.forEach(key -> root.add(new FactPath(List.of(TagFilter.TAGS, key))));
        kinds.forEach(kind -> kind.paths().forEach((fact, paths) -> paths.forEach(root::add)));
        kinds.forEach(kind -> kind.variants().forEach(variant -> root.add(variant.path())));
        Optional<ResourceKind> subnet = kinds.stream()
                .filter(kind -> kind.role() == ResourceKind.Role.SUBNET)
                .findFirst();
        kinds.stream()
                .filter(kind -> kind.role() == ResourceKind.Role.VNET)
                .flatMap(kind -> kind.paths(INLINE).stream())
                .forEach(list -> {
                    PathTree below = root.add(list);
                    below.add(FactPath.of("id"));
                    below.add(FactPath.of("name"));
                    subnet.ifPresent(it -> it.paths().forEach((fact, paths) -> paths.forEach(below::add)));
                });
        return root;
    }

    private PathTree add(FactPath path) {
        PathTree here = this;
        for (String part : path.names()) {
            here = here.children.computeIfAbsent(part, PathTree::new);
        }
        return here;
    }

    /** In lower case. */
    String name() {
        return name;
    }

    /** What a name leads to; null where it is not on the way to any fact. */
    @Nullable
    PathTree child(String spelled) {
        PathTree known = spellings.get(spelled);
        if (known == null) {
            known = children.getOrDefault(spelled.toLowerCase(Locale.ROOT), NOTHING);
            // spellings differ little, unless a file is made to be hostile
            if (spellings.size() < REMEMBERED) {
                spellings.put(spelled, known);
            }
        }
        return known == NOTHING ? null : known;
    }
}
