package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.advice.method.WorkloadNotice;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.workload.Inspection;
import java.util.List;

/** EA243: flow logs and effective routes do not show private endpoints. */
final class EndpointsUnseen implements WorkloadCheck {
    @Override
    public String code() {
        return "EA243";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public List<WorkloadNotice> look(Whole workload) {
        List<Chosen> endpoints = workload.where(Chosen::hasPrivateEndpoint);
        if (endpoints.isEmpty() || workload.setting().network().inspection() != Inspection.FIREWALL) {
            return List.of();
        }
        return WorkloadNotice.warning(
                code(),
                endpoints,
                "traffic to the endpoints of " + Whole.listed(endpoints)
                        + " appears only in the logs of the firewall: flow logs of network security groups do not"
                        + " record inbound traffic of a private endpoint, and its network interface shows no"
                        + " effective routes",
                "ov25");
    }
}
