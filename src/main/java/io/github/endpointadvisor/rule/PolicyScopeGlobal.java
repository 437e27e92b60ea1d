package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;

/** EA214: a service endpoint policy cuts off every storage account that it does not list. */
final class PolicyScopeGlobal implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> narrowed = workload.where(s -> s.mechanism() == Mechanism.SERVICE_ENDPOINT_POLICY);
        if (narrowed.isEmpty()) {
            return List.of();
        }
        List<Chosen> others = ClientSubnets.besidesPolicies(workload, narrowed);
        String own = others.isEmpty()
                ? "List the accounts for logs, packages and backups too"
                : "Also list " + Whole.listed(others)
                        + " of this workload, and the accounts for logs, packages and backups";
        return Warning.about(
                narrowed,
                "the policy for " + Whole.listed(narrowed)
                        + " applies to all storage that the client subnets use, in every region: accounts that are"
                        + " not listed lose access at once; classic accounts and accounts managed by Azure"
                        + " services always do. " + own,
                "sep23");
    }
}
