package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Network;
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

    /** Where the network of the workload keeps what its clients share. */
    static Place shared(Network network) {
        return new Place(Kind.SHARED_VNET, Optional.empty(), network.vnets());
    }

    /** The subnets from which the traffic of a client leaves. */
    static Place subnets(Client client, Network network) {
        return network.inspects(client)
                ? of(Kind.FIREWALL_SUBNET)
                : new Place(Kind.SUBNETS, own(client), network.subnetsOf(client));
    }

    static Place vnets(Client client, Network network) {
        return new Place(Kind.VNETS, own(client), network.vnetsOf(client));
    }

    static Place tenant(Client client) {
        return new Place(Kind.OTHER_TENANT, own(client), client.vnets());
    }

    /** The DNS servers that a client outside of VNets asks. */
    static Place servers(Client client) {
        return client.kind() == Client.Kind.ON_PREMISES
                ? of(Kind.ON_PREMISES)
                : new Place(Kind.DNS_SERVERS, own(client), 1);
    }

    private static Optional<String> own(Client client) {
        return Optional.of(client).filter(it -> it.kind() == Client.Kind.HOSTED).map(Client::name);
    }
}
