package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.diagnostic.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One service of the workload and what is asked of the connection to it.
 *
 * @param statedClients empty when the file names none
 * @param current what is in place today
 * @param tags words that a policy may name
 * @param stated keys that the file states for this service, itself or as a default
 */
public record ServiceRequest(
        String name,
        Resource resource,
        Needs needs,
        List<Client> statedClients,
        int importance,
        Optional<Mechanism> current,
        List<String> tags,
        Set<String> stated,
        Position at) {
    private static final List<Client> NETWORK = List.of(Client.network());
    private static final List<Client> BOTH_SIDES = List.of(Client.network(), Client.onPremises());
    private static final List<Client> NETWORK_AND_INTERNET = List.of(Client.network(), Client.internet());
    private static final List<Client> EVERYBODY = List.of(Client.network(), Client.onPremises(), Client.internet());

    public ServiceRequest {
        statedClients = List.copyOf(statedClients);
        tags = List.copyOf(tags);
        stated = Set.copyOf(stated);
    }

    public Service service() {
        return resource.service();
    }

    public boolean states(String key) {
        return stated.contains(key);
    }

    /** Those who connect: the ones named, or the network, and on-premises and the internet where the facts say so. */
    public List<Client> clients() {
        boolean onPremises = needs.onPremises() == Answer.YES;
        if (statedClients.isEmpty()) {
            boolean open = needs.publicAccessOrAssumed() == PublicAccess.ENABLED;
            return onPremises ? (open ? EVERYBODY : BOTH_SIDES) : (open ? NETWORK_AND_INTERNET : NETWORK);
        }
        if (!onPremises || statedClients.contains(Client.onPremises())) {
            return statedClients;
        }
        List<Client> clients = new ArrayList<>(statedClients);
        clients.add(Client.onPremises());
        return List.copyOf(clients);
    }

    public ServiceRequest with(Resource value) {
        return new ServiceRequest(name, value, needs, statedClients, importance, current, tags, stated, at);
    }

    public ServiceRequest withClients(List<Client> value) {
        return new ServiceRequest(name, resource, needs, value, importance, current, tags, stated, at);
    }

    public ServiceRequest with(Needs value) {
        return new ServiceRequest(name, resource, value, statedClients, importance, current, tags, stated, at);
    }

    /** The same, with this tier stated by the file. */
    public ServiceRequest stating(Tier tier) {
        Set<String> keys = new HashSet<>(stated);
        keys.add("tier");
        return new ServiceRequest(
                name, resource.withTier(tier), needs, statedClients, importance, current, tags, keys, at);
    }
}
