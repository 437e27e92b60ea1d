package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.advice.method.WorkloadNotice;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.diagnostic.Severity;
import java.util.List;

/** EA214: a service endpoint policy cuts off every storage account that it does not list. */
final class PolicyScopeGlobal implements WorkloadCheck {
    @Override
    public String code() {
        return "EA214";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public List<WorkloadNotice> look(Whole workload) {
        List<Chosen> narrowed = workload.where(s -> s.mechanism() == Mechanism.SERVICE_ENDPOINT_POLICY);
        if (narrowed.isEmpty()) {
            return List.of();
        }
        List<Chosen> others = others(workload, narrowed);
        String own = others.isEmpty()
                ? "List the accounts for logs, packages and backups too"
                : "Also list " + Whole.listed(others)
                        + " of this workload, and the accounts for logs, packages and backups";
        return WorkloadNotice.warning(
                code(),
                narrowed,
                "the policy for " + Whole.listed(narrowed)
                        + " applies to all storage that the client subnets use, in every region: accounts that are"
                        + " not listed lose access at once; classic accounts and accounts managed by Azure"
                        + " services always do. " + own,
                "sep23");
    }

    /** What else goes through the service endpoint that the policy is attached to, so that it has to list that too. */
    static List<Chosen> others(Whole workload, List<Chosen> narrowed) {
        List<String> tags =
                narrowed.stream().map(SourceAddressFlip::tag).distinct().toList();
        return workload.where(s -> tags.contains(SourceAddressFlip.tag(s))
                && s.mechanism() != Mechanism.SERVICE_ENDPOINT_POLICY
                && !s.hasPrivateEndpoint());
    }
}
