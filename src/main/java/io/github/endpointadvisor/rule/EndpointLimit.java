package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Limit;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Tier;
import java.util.Optional;
import java.util.stream.Collectors;

/** EA116: a resource, a VNet and its peers take only so many private endpoints. */
final class EndpointLimit implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (mechanism != Mechanism.PRIVATE_ENDPOINT) {
            return Verdict.notAsked();
        }
        return perResource(c).orElseGet(() -> perVnet(c));
    }

    private static Optional<Verdict> perResource(Case c) {
        int endpoints = EndpointPlan.endpointsPerResource(c);
        // a limit of today's tier; one that takes none is moved to a tier that takes enough
        Optional<Tier> tier =
                c.resource().tier().filter(it -> it.endpointLimit().isPresent());
        return tier.flatMap(Tier::endpointLimit)
                .or(() -> ofService(c))
                .map(c.catalog()::limit)
                .filter(limit -> endpoints > limit.most())
                .map(limit -> Verdict.violated(
                                "each resource of " + c.name() + " would need " + endpoints
                                        + " private endpoints, and its limit is " + limit.most()
                                        + tier.map(it -> " in the tier " + it.name())
                                                .orElse(""),
                                "clients",
                                limit.source())
                        .unless("peer VNets so that they share endpoints" + largerTiers(c)));
    }

    private static Optional<String> ofService(Case c) {
        return c.service().privateEndpoint().flatMap(endpoint -> endpoint.endpointLimit());
    }

    private static String largerTiers(Case c) {
        String names = c.service().tiers().stream()
                .filter(tier -> tier.endpointLimit().isPresent() && EndpointPlan.fits(tier, c))
                .map(Tier::name)
                .collect(Collectors.joining(" or "));
        return names.isEmpty() ? "" : ", or take the tier " + names;
    }

    private static Verdict perVnet(Case c) {
        int endpoints = EndpointPlan.endpointsPerVnet(c);
        Limit one = c.catalog().limit("pe-per-vnet");
        Limit highScale = c.catalog().limit("pe-per-vnet-hspe");
        Limit peers = c.catalog().limit("pe-per-peered-vnets-hspe");
        String text =
                c.name() + " needs " + endpoints + " private endpoints in one VNet, and the limit is " + one.most();
        if (endpoints <= one.most()) {
            return Verdict.notAsked();
        }
        if (c.cloud() != Cloud.PUBLIC) {
            return Verdict.violated(
                            text + "; High Scale Private Endpoints, which would raise that, are not offered in "
                                    + c.cloud().label(),
                            c.fact("count"),
                            one.source(),
                            "hspe-clouds")
                    .unless("spread the endpoints of " + c.name() + " over VNets of at most " + one.most());
        }
        if (endpoints > peers.most()) {
            return Verdict.violated(
                            text + "; even with High Scale Private Endpoints " + peers.most()
                                    + " is the limit for peered VNets together",
                            c.fact("count"),
                            peers.source())
                    .unless("split " + c.name() + " over VNets that are not peered");
        }
        String spread = endpoints > highScale.most()
                ? ", and spread the endpoints over VNets of at most " + highScale.most()
                : "";
        return Verdict.conditional(
                Change.free(
                        Action.ENABLE_HIGH_SCALE_ENDPOINTS,
                        "enable High Scale Private Endpoints on the VNet, which holds " + one.most()
                                + " private endpoints without" + spread),
                text,
                c.fact("count"),
                one.source(),
                "hspega");
    }
}
