package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import java.util.stream.Stream;

/** EA226: service endpoint policies hold so many accounts, and a subnet so many policies. */
final class PolicyLimits implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> narrowed = workload.where(s -> s.mechanism() == Mechanism.SERVICE_ENDPOINT_POLICY);
        List<Chosen> listed = Stream.concat(
                        narrowed.stream(), ClientSubnets.besidesPolicies(workload, narrowed).stream())
                .toList();
        long accounts = listed.stream().mapToLong(s -> s.c().resource().count()).sum();
        int perDefinition =
                workload.catalog().limit("sep-resources-per-definition").most();
        if (narrowed.isEmpty() || accounts <= perDefinition) {
            return List.of();
        }
        long definitions = (accounts + perDefinition - 1) / perDefinition;
        return Warning.about(
                listed,
                "the service endpoint policy must list " + accounts + " accounts for " + Whole.listed(listed)
                        + ", and a policy definition allows " + perDefinition + ", so it needs " + definitions
                        + " definitions" + tooMany(definitions, workload)
                        + ". One entry can also allow all accounts of a resource group or a subscription",
                "sep23");
    }

    private static String tooMany(long definitions, Whole workload) {
        int policies = Math.min(
                workload.catalog().limit("sep-per-subnet").most(),
                workload.catalog().limit("sep-per-vnet").most());
        return definitions > policies
                ? ", more than the " + policies + " policies that a subnet allows, with one definition each"
                : "";
    }
}
