package io.github.endpointadvisor.advice.access;

import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.workload.Client;
import java.util.List;
import java.util.Optional;

/** Where the clients are as seen from the resource. */
public final class Regions {
    private Regions() {}

    /** The regions of the client VNets that could use a service endpoint; an empty one is unknown. */
    public static List<Optional<Region>> ofClients(Case c) {
        if (c.request().statedClients().isEmpty()) {
            return List.of(c.setting().region());
        }
        return c.clients().stream()
                .filter(client -> client.kind() == Client.Kind.NETWORK || client.kind() == Client.Kind.HOSTED)
                .filter(client -> Reach.canUse(client, Mechanism.SERVICE_ENDPOINT, c) != Support.NO)
                .map(client -> of(client, c))
                .distinct()
                .toList();
    }

    /** The region of a client's VNet: its own, or that of the workload; empty where neither is stated. */
    public static Optional<Region> of(Client client, Case c) {
        return client.region().or(() -> c.setting().region());
    }

    /** Whether the resource is a storage account and the client is in its region, as far as both are known. */
    static boolean isInRegionOfStorage(Client client, Case c) {
        return c.service().isStorage()
                && c.resource().region().isPresent()
                && c.resource().region().equals(of(client, c));
    }

    /** Whether two regions are known and are not the same. */
    public static boolean differ(Optional<Region> one, Optional<Region> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** Whether a client VNet is known to be neither in the resource's region nor in its pair. */
    public static boolean beyondPair(Case c) {
        Optional<Region> target = c.resource().region();
        return target.isPresent()
                && ofClients(c).stream().flatMap(Optional::stream).anyMatch(region -> beyondPair(region, target.get()));
    }

    /** The service endpoint to switch on: the tag that reaches as far as the clients are away. */
    public static String tag(Case c) {
        ServiceEndpointSupport endpoint = c.service().serviceEndpoint().orElseThrow();
        return endpoint.crossRegionTag().filter(tag -> beyondPair(c)).orElse(endpoint.tag());
    }

    private static boolean beyondPair(Region client, Region target) {
        return !client.equals(target) && !client.isPairedWith(target);
    }
}
