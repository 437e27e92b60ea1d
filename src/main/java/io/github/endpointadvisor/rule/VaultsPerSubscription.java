package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Limit;
import java.util.List;

/** EA235: a subscription takes a limited number of key vaults that have private endpoints. */
final class VaultsPerSubscription implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> vaults = workload.where(
                s -> s.hasPrivateEndpoint() && s.c().service().id().equals("key-vault"));
        long count = vaults.stream().mapToLong(s -> s.c().resource().count()).sum();
        Limit limit = workload.catalog().limit("key-vaults-with-pe-per-subscription");
        if (count <= limit.most()) {
            return List.of();
        }
        return Warning.about(
                vaults,
                Whole.listed(vaults) + (vaults.size() == 1 ? " is " : " are ") + count
                        + " key vaults with private endpoints, and a subscription allows "
                        + limit.most() + ". Spread the vaults over several subscriptions, or merge some",
                limit.source());
    }
}
