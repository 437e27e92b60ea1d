package io.github.endpointadvisor.advice.access;

import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where private endpoints to a service are built, because clients use them there.
 *
 * @param apart the client whose VNets lie apart and need endpoints of their own; empty for the one place that the network
 *     shares over peering
 * @param vnets in how many VNets
 */
public record EndpointSite(Optional<Client> apart, int vnets) {
    private static final EndpointSite SHARED = new EndpointSite(Optional.empty(), 1);

    /** All places, those of other tenants too, who build and pay for theirs. */
    public static List<EndpointSite> all(Case c) {
        List<Client> users = Connections.of(Mechanism.PRIVATE_ENDPOINT, c).stream()
                .filter(path -> path.mayUse(Mechanism.PRIVATE_ENDPOINT))
                .map(ConnectionPath::client)
                .toList();
        List<EndpointSite> sites = new ArrayList<>();
        if (!users.stream().allMatch(Client::isApart)) {
            sites.add(SHARED);
        }
        users.stream().filter(Client::isApart).map(EndpointSite::of).forEach(sites::add);
        return sites;
    }

    private static EndpointSite of(Client apart) {
        return new EndpointSite(Optional.of(apart), apart.vnets());
    }

    /** The places that the workload pays for. */
    public static List<EndpointSite> own(Case c) {
        return all(c).stream().filter(site -> !site.isOtherTenant()).toList();
    }

    /** Whether the network shares one, so that its names lead there. */
    public static boolean isShared(Case c) {
        return all(c).stream().anyMatch(site -> site.apart().isEmpty());
    }

    public static int vnets(List<EndpointSite> sites) {
        return sites.stream().mapToInt(EndpointSite::vnets).sum();
    }

    public boolean isOtherTenant() {
        return apart.filter(Client::otherTenant).isPresent();
    }
}
