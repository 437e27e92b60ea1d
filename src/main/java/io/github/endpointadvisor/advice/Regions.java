package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.workload.Client;
import java.util.List;
import java.util.Optional;

/** Where the clients are as seen from the resource. */
public final class Regions {
    private Regions() {}

    /** The regions of the client VNets that could use a service endpoint; an empty one is unknown. */
    public static List<Optional<Region>> ofClients(Case c) {
        return c.clients().stream()
                .filter(client -> client.kind() == Client.Kind.NETWORK || client.kind() == Client.Kind.HOSTED)
                .map(client -> client.region().or(() -> c.setting().region()))
                .distinct()
                .toList();
    }

    /** Whether a client VNet is known to be neither in the resource's region nor in its pair. */
    public static boolean beyondPair(Case c) {
        Optional<Region> target = c.resource().region();
        return target.isPresent()
                && ofClients(c).stream().flatMap(Optional::stream).anyMatch(region -> beyondPair(region, target.get()));
    }

    private static boolean beyondPair(Region client, Region target) {
        return !client.equals(target) && !client.isPairedWith(target);
    }

    /** A client region known to be another than the resource's. */
    public static Optional<Region> elsewhere(Case c) {
        return ofClients(c).stream()
                .flatMap(Optional::stream)
                .filter(region ->
                        c.resource().region().filter(r -> !r.equals(region)).isPresent())
                .findFirst();
    }

    /** Whether the resource's region is stated but a client's is not known, so that nobody can tell whether they agree. */
    public static boolean cannotTell(Case c) {
        return c.resource().region().isPresent() && ofClients(c).contains(Optional.<Region>empty());
    }
}
