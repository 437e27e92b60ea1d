package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Limit;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Inspection;
import java.util.Optional;

/** EA115: each client subnet needs a VNet rule on the resource, and the number of rules is limited. */
final class VnetRuleLimit implements Constraint {
    @Override
    public String code() {
        return "EA115";
    }

    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (mechanism != Mechanism.SERVICE_ENDPOINT && mechanism != Mechanism.SERVICE_ENDPOINT_POLICY) {
            return Verdict.notAsked();
        }
        Optional<Limit> limit = limit(c);
        int subnets = subnets(c);
        if (limit.isEmpty() || subnets <= limit.get().value().orElse(Integer.MAX_VALUE)) {
            return Verdict.notAsked();
        }
        int most = limit.get().value().getAsInt();
        return Verdict.violated(
                        subnets + " client subnets need as many virtual network rules on " + c.name()
                                + ", and the limit is " + most,
                        "network.subnets",
                        limit.get().source())
                .unless("let at most " + most + " subnets use " + c.name());
    }

    static Optional<Limit> limit(Case c) {
        return c.service()
                .serviceEndpoint()
                .flatMap(endpoint -> endpoint.ruleLimit())
                .map(c.catalog()::limit);
    }

    /** Subnets that would each need a rule. */
    static int subnets(Case c) {
        boolean inspected = c.network().inspection() == Inspection.FIREWALL;
        int subnets = inspected ? 1 : 0; // the firewall's subnet holds the endpoint for all that do not lie apart
        for (Client client : c.clients()) {
            if (inspected && !client.isApart()) {
                continue;
            }
            if (client.kind() == Client.Kind.NETWORK) {
                subnets += c.network().subnets();
            } else if (client.kind() == Client.Kind.HOSTED
                    && Reach.canUse(client, Mechanism.SERVICE_ENDPOINT, c) != Support.NO) {
                subnets += client.subnets();
            }
        }
        return subnets;
    }
}
