package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;

/** EA237: an application security group takes a limited number of private endpoints. */
final class SecurityGroupMembers implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        int most = workload.catalog().limit("asg-members-pe").most();
        return EndpointVnet.of(workload).stream()
                .filter(vnet -> vnet.addresses() > most)
                .flatMap(vnet -> notice(vnet, most).stream())
                .toList();
    }

    private static List<Warning> notice(EndpointVnet vnet, int most) {
        long addresses = vnet.addresses();
        return Warning.about(
                vnet.services(),
                "if network security groups name the endpoints of " + Whole.listed(vnet.services())
                        + " by application security group: one group allows " + most + " addresses, so the "
                        + addresses + " in " + vnet.name() + " need " + (addresses + most - 1) / most
                        + " groups, or rules by the prefix of their subnet",
                "ov25");
    }
}
