package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.catalog.ResourceKind.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of resources that are read, by their types. */
final class Kinds {
    private final Map<String, ResourceKind> byTerraform = new HashMap<>();
    private final Map<String, ResourceKind> byArm = new HashMap<>();
    private final Set<Long> hashes = new HashSet<>();
    private final Map<String, ResourceKind> rules = new HashMap<>();

    Kinds(List<ResourceKind> all) {
        for (ResourceKind kind : all) {
            kind.terraform().forEach(type -> byTerraform.put(type, kind));
            kind.arm().forEach(type -> {
                byArm.put(Inventory.lower(type), kind);
                hashes.add(ArmId.hash(type));
            });
        }
        for (ResourceKind kind : all) {
            if (kind.role() == Role.RULES && !kind.paths("subnets").isEmpty()) {
                kind.arm().stream()
                        .map(type -> type.substring(0, type.lastIndexOf('/')))
                        .flatMap(owner -> Optional.ofNullable(byArm.get(Inventory.lower(owner))).stream())
                        .forEach(owner -> rules.putIfAbsent(owner.id(), kind));
            }
        }
    }

    /** The kind of a type of Terraform or ARM. */
    Optional<ResourceKind> of(String type) {
        ResourceKind kind = byTerraform.get(type);
        return Optional.ofNullable(kind == null ? byArm.get(Inventory.lower(type)) : kind);
    }

    /** Whether there may be a type of ARM with this hash. */
    boolean has(long typeHash) {
        return hashes.contains(typeHash);
    }

    /** The kind of the rules of a service that are resources of their own. */
    Optional<ResourceKind> rulesOf(ResourceKind service) {
        return Optional.ofNullable(rules.get(service.id()));
    }
}
