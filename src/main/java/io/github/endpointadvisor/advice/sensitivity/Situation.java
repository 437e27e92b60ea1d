package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Needs;
import io.github.endpointadvisor.workload.Network;
import io.github.endpointadvisor.workload.Policy;
import io.github.endpointadvisor.workload.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What decides in a case, within one workload: two services in the same situation get the same answer. Apart from
 * data, which is looked at beside it: nearly every service has its own. The name decides nothing, nor does the
 * importance. Entries of the catalog stand by their ids, which compare faster.
 */
record Situation(
        String service,
        String tier,
        String region,
        List<String> subresources,
        int count,
        Optional<Boolean> vnetStated,
        Needs needs,
        List<String> clients,
        List<String> tags,
        Network network,
        Policy policy) {
    static Situation of(Case c) {
        Resource resource = c.resource();
        return new Situation(
                c.service().id(),
                resource.tier().map(Tier::name).orElse(""),
                resource.region().map(Region::id).orElse(""),
                resource.subresources(),
                resource.count(),
                resource.vnetStated(),
                c.needs(),
                clients(c.request().statedClients()),
                c.request().tags(),
                c.network(),
                c.setting().policy());
    }

    private static List<String> clients(List<Client> clients) {
        return clients.isEmpty()
                ? List.of()
                : clients.stream().map(Situation::client).toList();
    }

    /** Names tell clients apart; only their plan is varied. */
    private static String client(Client client) {
        return client.name() + "/"
                + client.variant().map(variant -> variant.name()).orElse("");
    }
}
