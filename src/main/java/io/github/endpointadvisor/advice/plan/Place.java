package io.github.endpointadvisor.advice.plan;

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
