package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Scale;
import io.github.endpointadvisor.advice.method.Scale.Grade;
import io.github.endpointadvisor.catalog.Limit;
import io.github.endpointadvisor.catalog.Mechanism;

/** Scale: how much of the nearest limit is left. */
final class HeadroomScale implements Scale.Rule {
    @Override
    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        return switch (mechanism) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY ->
                ClientSubnets.ruleLimit(c)
                        .map(limit -> left(ClientSubnets.rules(c), limit))
                        .orElseGet(() -> new Grade(0.5, "limit on virtual network rules not known"));
            case PRIVATE_ENDPOINT ->
                left(EndpointPlan.endpointsPerVnet(c), c.catalog().limit("pe-per-vnet"));
            case PUBLIC -> new Grade(0.5, "as many IP rules as the firewall allows");
            case STANDARD_SERVICE_ENDPOINT, PRIVATE_LINK_SERVICE, NONE -> new Grade(1, "no limit that applies");
        };
    }

    private static Grade left(int used, Limit limit) {
        int most = limit.most();
        double left = Math.max(0, 1 - (double) used / most);
        return new Grade(Math.round(left * 1e6) / 1e6, used + " of " + most + " " + limit.unit());
    }
}
