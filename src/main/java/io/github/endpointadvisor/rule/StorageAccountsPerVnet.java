package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Limit;
import java.util.List;

/** EA256: a limited number of storage accounts can admit the subnets of one VNet. */
final class StorageAccountsPerVnet implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> accounts =
                workload.where(s -> s.hasServiceEndpoint() && s.c().service().isStorage());
        long count = accounts.stream().mapToLong(s -> s.c().resource().count()).sum();
        Limit limit = workload.catalog().limit("storage-accounts-per-vnet");
        if (count <= limit.most()) {
            return List.of();
        }
        return Warning.about(
                accounts,
                Whole.listed(accounts) + (accounts.size() == 1 ? " is " : " are ") + count
                        + " storage accounts with virtual network rules, and one VNet can be in the rules of "
                        + limit.most()
                        + " of them. Merge accounts, use several VNets, or use private endpoints for some",
                limit.source());
    }
}
