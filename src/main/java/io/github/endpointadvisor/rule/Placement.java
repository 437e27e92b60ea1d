package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA118: what runs in a VNet of yours is reached there; what does not, needs a mechanism. */
final class Placement implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        Optional<InVnet> inVnet = c.resource().inVnet();
        if (inVnet.isEmpty()) {
            return Verdict.notAsked();
        }
        return c.resource().isInVnet() ? inside(mechanism, inVnet.get(), c) : outside(mechanism, c);
    }

    private static Verdict inside(Mechanism mechanism, InVnet inVnet, Case c) {
        String fact = c.name() + " runs in a VNet of yours";
        return switch (mechanism) {
            case NONE ->
                Verdict.met(
                        fact + ", and clients in that VNet, in peered VNets and on-premises can reach it there",
                        c.fact("inVnet"),
                        "cmp23");
            case PRIVATE_ENDPOINT ->
                inVnet.privateEndpoint()
                        ? Verdict.notAsked()
                        : Verdict.violated(
                                        fact + ", and an instance in a VNet does not support private endpoints",
                                        c.fact("inVnet"),
                                        "cmp23")
                                .unless("create " + c.name() + " outside the VNet (inVnet: false)");
            default ->
                Verdict.violated(
                        mechanism == Mechanism.PUBLIC
                                ? fact + " and is reached there, not at a public endpoint"
                                : fact + ", and " + mechanism.withArticle() + " leads to a public endpoint",
                        c.fact("inVnet"),
                        "cmp23");
        };
    }

    private static Verdict outside(Mechanism mechanism, Case c) {
        return mechanism == Mechanism.NONE && !Connections.byPlatformAlone(c)
                ? Verdict.violated(c.name() + " does not run in a VNet of yours", c.fact("inVnet"), "cmp23")
                        .unless("create " + c.name() + " inside a VNet (inVnet: true)")
                : Verdict.notAsked();
    }
}
