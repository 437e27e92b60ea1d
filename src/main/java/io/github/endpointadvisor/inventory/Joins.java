package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.ResourceKind.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What belongs to which service: endpoints, rules, tiers. */
final class Joins {
    private final Catalog catalog;
    private final Inventory inventory;
    private final List<Seen> services;
    private final Map<String, List<Seen>> byWord = new HashMap<>();
    private final IdentityHashMap<Seen, List<Endpoint>> endpoints = new IdentityHashMap<>();
    private final IdentityHashMap<Seen, List<Found>> parts = new IdentityHashMap<>();
    private final Map<List<String>, Optional<Seen>> byGroups = new HashMap<>();
    private final Map<String, Target> elsewhere = new HashMap<>();
    private final Map<Target, List<Endpoint>> abroad = new LinkedHashMap<>();
    private int lost;

    Joins(Catalog catalog, Inventory inventory) {
        this.catalog = catalog;
        this.inventory = inventory;
        services = inventory.services();
        List<Endpoint> all =
                inventory.all(Role.ENDPOINT).stream().map(Endpoint::of).toList();
        List<Found> belonging = new ArrayList<>();
        List.of(Role.RULES, Role.SCALE, Role.OUTBOUND, Role.SCOPED)
                .forEach(role -> belonging.addAll(inventory.all(role)));
        index(all, belonging);
        inventory.elsewhere().stream()
                .filter(found -> Target.isService(found))
                .forEach(found -> found.address()
                        .ifPresent(address ->
                                elsewhere.put(Inventory.lower(address), Target.of(found, inventory, catalog))));
        all.forEach(this::join);
        belonging.forEach(part -> parents(part)
                .forEach(parent -> named(parent)
                        .forEach(seen -> parts.computeIfAbsent(seen, s -> new ArrayList<>())
                                .add(part))));
    }

    List<Endpoint> endpoints(Seen seen) {
        return endpoints.getOrDefault(seen, List.of());
    }

    List<Found> parts(Seen seen, Role role) {
        return parts.getOrDefault(seen, List.of()).stream()
                .filter(part -> part.kind().role() == role)
                .toList();
    }

    /** Whether nothing belongs to it. */
    boolean isAlone(Seen seen) {
        return !endpoints.containsKey(seen) && !parts.containsKey(seen);
    }

    /** Whether the files cannot show all rules of the service. */
    boolean hidesRules(Seen seen) {
        return !seen.facts().showsRules() && inventory.hidesRules(seen.facts().kind());
    }

    /** Endpoints to services that are not in the files. */
    Map<Target, List<Endpoint>> abroad() {
        return abroad;
    }

    /** How many endpoints lead to something that the files do not tell. */
    int lost() {
        return lost;
    }

    /** The services of a key or a name. */
    List<Seen> named(String word) {
        return byWord.getOrDefault(Inventory.lower(word), List.of());
    }

    /** Only words that somebody asks for: there may be a million services. */
    private void index(List<Endpoint> all, List<Found> belonging) {
        Set<String> wanted = new HashSet<>();
        all.forEach(endpoint -> endpoint.targets().forEach(target -> wanted.add(Inventory.lower(target))));
        belonging.forEach(part -> parents(part).forEach(parent -> wanted.add(Inventory.lower(parent))));
        if (wanted.isEmpty()) {
            return;
        }
        for (Seen seen : services) {
            Set<String> words = new HashSet<>();
            words.add(Inventory.lower(seen.key()));
            seen.address().map(Inventory::lower).ifPresent(words::add);
            seen.name().map(Inventory::lower).ifPresent(words::add);
            words.stream()
                    .filter(wanted::contains)
                    .forEach(word ->
                            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(seen));
        }
    }

    /** The resource that one is a part of: stated, or the front of its id. */
    static List<String> parents(Found part) {
        List<String> stated = new ArrayList<>(part.texts("parent"));
        stated.addAll(part.texts("linked"));
        if (stated.isEmpty()) {
            stated.addAll(part.values().texts("parent_id"));
        }
        if (stated.isEmpty()) {
            stated.addAll(part.references().texts("parent_id"));
        }
        return stated.isEmpty()
                ? ArmId.of(part.key()).flatMap(ArmId::parent).stream().toList()
                : stated;
    }

    private void join(Endpoint endpoint) {
        List<Seen> targets = endpoint.targets().stream()
                .flatMap(target -> named(target).stream())
                .distinct()
                .toList();
        Optional<Target> outside = endpoint.targets().stream()
                .flatMap(target -> outside(target).stream())
                .findFirst();
        if (targets.isEmpty() && outside.isPresent()) {
            abroad.computeIfAbsent(outside.get(), t -> new ArrayList<>()).add(endpoint);
            return;
        }
        Optional<Seen> target = targets.size() == 1
                ? Optional.of(targets.get(0))
                : endpoint.targets().isEmpty()
                        ? byGroups.computeIfAbsent(endpoint.groups(), groups -> only(groups, services))
                        : only(endpoint.groups(), targets);
        target.ifPresentOrElse(
                seen -> endpoints.computeIfAbsent(seen, s -> new ArrayList<>()).add(endpoint), () -> lost++);
    }

    /** What an id, or the address of something that is not read, stands for. */
    private Optional<Target> outside(String target) {
        return Optional.ofNullable(elsewhere.get(Inventory.lower(target)))
                .or(() -> ArmId.of(target).flatMap(id -> Target.of(id, target, inventory, catalog)));
    }

    /** The only one that has all of these sub-resources. */
    private Optional<Seen> only(List<String> groups, List<Seen> among) {
        List<Seen> fitting = among.stream()
                .filter(seen -> !groups.isEmpty() && hasAll(seen, groups))
                .limit(2)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private boolean hasAll(Seen seen, List<String> groups) {
        return groups.stream()
                .allMatch(group -> catalog.service(seen.facts().service())
                        .subresource(group)
                        .isPresent());
    }
}
