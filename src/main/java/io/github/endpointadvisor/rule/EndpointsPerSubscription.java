package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;

/** EA234: a subscription takes a limited number of private endpoints. */
final class EndpointsPerSubscription implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> services = workload.where(Chosen::hasPrivateEndpoint);
        long endpoints =
                services.stream().mapToLong(s -> EndpointPlan.endpoints(s.c())).sum();
        int most = workload.catalog().limit("pe-per-subscription").most();
        if (endpoints <= most) {
            return List.of();
        }
        return Warning.about(
                services,
                Whole.listed(services) + (services.size() == 1 ? " needs " : " need ") + endpoints
                        + " private endpoints in total, and a subscription allows "
                        + most + " (another page says "
                        + workload.catalog().limit("pe-per-region-subscription").most()
                        + " per region). Distribute the endpoints over several subscriptions",
                "limits26",
                "petrb");
    }
}
