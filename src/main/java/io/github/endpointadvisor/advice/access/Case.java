package io.github.endpointadvisor.advice.access;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.FactKey;
import io.github.endpointadvisor.workload.Needs;
import io.github.endpointadvisor.workload.Network;
import io.github.endpointadvisor.workload.Resource;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a rule may look at: one service, what holds for the whole workload, and what is known of Azure. */
public record Case(Catalog catalog, Setting setting, ServiceRequest request) {
    private static final int FEW = 40;

    public String name() {
        return request.name();
    }

    public Service service() {
        return request.service();
    }

    public Resource resource() {
        return request.resource();
    }

    public Needs needs() {
        return request.needs();
    }

    public Network network() {
        return setting.network();
    }

    public Cloud cloud() {
        return setting.cloud();
    }

    public List<Client> clients() {
        return request.clients();
    }

    /** Path of one of this service's facts in the file, as reasons quote it. */
    public String fact(String key) {
        return FactKey.ofService(key).path(request.name());
    }

    /**
     * The same with clients that are alike as one, for a decision: its time then grows with the kinds of clients and not
     * with their number. A few are left as they are, so that reasons have all of their names.
     */
    public Case condensed() {
        List<Client> stated = request.statedClients();
        if (stated.size() <= FEW) {
            return this;
        }
        Map<List<Object>, Client> kinds = new LinkedHashMap<>();
        stated.forEach(client -> kinds.merge(client.likeness(), client, Client::and));
        return with(request.withClients(List.copyOf(kinds.values())));
    }

    public Case with(Setting other) {
        return new Case(catalog, other, request);
    }

    public Case with(ServiceRequest other) {
        return new Case(catalog, setting, other);
    }
}
