package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.ResourceKind.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which VNets peering joins. Where the files show no peering at all, nothing is said of it. */
final class Peerings {
    private final Map<String, String> vnetOf = new HashMap<>();
    private final Map<String, String> words;
    private final Map<String, String> above = new HashMap<>();
    private final boolean any;
    private final String main;

    Peerings(Inventory inventory) {
        List<Found> vnets = inventory.all(Role.VNET);
        words = Hosts.vnets(inventory);
        List<Found> apart = inventory.all(Role.PEERING);
        apart.forEach(peering -> join(Joins.parents(peering).stream(), peering));
        vnets.forEach(vnet -> join(Stream.of(vnet.key()), vnet));
        any = !above.isEmpty();
        for (Found subnet : inventory.all(Role.SUBNET)) {
            Joins.parents(subnet).stream()
                    .findFirst()
                    .map(this::vnet)
                    .ifPresent(vnet -> Hosts.keys(subnet).forEach(key -> vnetOf.put(key, vnet)));
        }
        main = largest(vnets);
    }

    private void join(Stream<String> from, Found peering) {
        from.map(this::vnet)
                .forEach(vnet -> peering.texts("remote").forEach(remote -> above.put(root(vnet), root(vnet(remote)))));
    }

    private String vnet(String word) {
        String key = Inventory.lower(word);
        return words.getOrDefault(key, key);
    }

    /** The VNet that stands for all that are joined to this one. */
    private String root(String vnet) {
        String root = vnet;
        for (String next = above.get(root); next != null && !next.equals(root); next = above.get(root)) {
            root = next;
        }
        return root;
    }

    /** The most VNets that are joined to each other; of two such groups the first in the files. */
    private String largest(List<Found> vnets) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        vnets.forEach(vnet -> counts.merge(root(vnet(vnet.key())), 1, Integer::sum));
        return counts.entrySet().stream()
                .reduce((one, next) -> next.getValue() > one.getValue() ? next : one)
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Whether no peering leads from any of these subnets to where most subnets are. */
    boolean isApart(List<String> subnets) {
        List<String> vnets = subnets.stream()
                .flatMap(subnet -> vnetOfSubnet(subnet).stream())
                .toList();
        return any
                && !vnets.isEmpty()
                && vnets.stream().noneMatch(vnet -> root(vnet).equals(main));
    }

    private Optional<String> vnetOfSubnet(String subnet) {
        return Optional.ofNullable(vnetOf.get(Inventory.lower(subnet)))
                .or(() -> ArmId.of(subnet).flatMap(ArmId::parent).map(this::vnet));
    }
}
