package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a resource that a private endpoint leads to (Azure's "group id").
 *
 * @param byDefault whether the service cannot do without it
 * @param secondary name of the read-only replica's sub-resource, when there is one
 * @param recordOnly names shown beside the zone in the documentation that must not be created as zones
 */
public record Subresource(
        String name,
        boolean byDefault,
        Optional<String> secondary,
        Map<Cloud, List<String>> zones,
        Map<Cloud, List<String>> forwarders,
        List<String> recordOnly) {
    public Subresource {
        zones = Map.copyOf(zones);
        forwarders = Map.copyOf(forwarders);
        recordOnly = List.copyOf(recordOnly);
    }

    public List<String> zones(Cloud cloud) {
        return zones.getOrDefault(cloud, List.of());
    }

    public List<String> forwarders(Cloud cloud) {
        return forwarders.getOrDefault(cloud, List.of());
    }

    public boolean answersTo(String word) {
        return name.equalsIgnoreCase(word)
                || secondary.filter(word::equalsIgnoreCase).isPresent();
    }
}
