package io.github.endpointadvisor.advice.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a step is taken.
 *
 * @param client the client it belongs to; empty for the network of the workload
 * @param count how many of them
 */
public record Place(Kind kind, Optional<String> client, int count) {
    /** What kind of place. */
    public enum Kind {
        SUBNETS,
        FIREWALL_SUBNET,
        VNETS,
        /** The one VNet that all clients of the network share over peering. */
        SHARED_VNET,
        OTHER_TENANT,
        DNS_SERVERS,
        ON_PREMISES
    }

    // spelled out, since every run compares some, and would wait for the JVM to make what a record has of its own
    @Override
    public boolean equals(Object other) {
        return other instanceof Place place
                && kind == place.kind
                && count == place.count
                && client.equals(place.client);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, client, count);
    }

    static Place of(Kind kind) {
        return new Place(kind, Optional.empty(), 1);
    }

    static Place of(Kind kind, int count) {
        return new Place(kind, Optional.empty(), count);
    }

    static Place of(Kind kind, String client, int count) {
        return new Place(kind, Optional.of(client), count);
    }
}
