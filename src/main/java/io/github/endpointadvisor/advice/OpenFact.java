package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Granularity;
import io.github.endpointadvisor.workload.Needs;
import io.github.endpointadvisor.workload.PublicAccess;
import io.github.endpointadvisor.workload.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A fact that the file does not state for a service: what is taken instead, and what else it could be.
 *
 * @param path as reasons quote it
 * @param taken what was assumed, as a sentence without a full stop
 * @param always whether the assumption is told even when it decides nothing
 * @param others the other values and the case that each would make
 */
record OpenFact(String path, String taken, boolean always, List<Other> others) {
    /** Another value of the fact. */
    record Other(String value, Case then) {}

    OpenFact {
        others = List.copyOf(others);
    }

    static List<OpenFact> of(Case c) {
        List<OpenFact> open = new ArrayList<>();
        if (c.needs().onPremises() == Answer.UNKNOWN) {
            open.add(onPremises(c));
        }
        if (!c.request().states("tier") && !sameForAll(c)) {
            open.add(tier(c));
        }
        if (!c.request().states("publicNetworkAccess")
                && !c.resource().isInVnet()
                && !c.service().isOwnService()) {
            open.add(publicAccess(c));
        }
        if (!c.request().states("granularity")) {
            open.add(granularity(c));
        }
        if (!c.request().states("exfiltrationProtection")) {
            open.add(exfiltration(c));
        }
        if (!c.request().states("privateIp")) {
            open.add(privateIp(c));
        }
        if (!c.request().states("inVnet") && c.service().inVnet().isPresent()) {
            open.add(inVnet(c, c.service().inVnet().get()));
        }
        if (!c.request().states("subresources") && c.service().subresources().size() > 1) {
            open.add(subresources(c));
        }
        return open;
    }

    private static OpenFact onPremises(Case c) {
        return new OpenFact(
                c.fact("onPremises"),
                "it is not stated whether clients on-premises need it: the answer is for a service they do not need",
                true,
                List.of(new Other("true", with(c, c.needs().withOnPremises(Answer.YES)))));
    }

    private static OpenFact tier(Case c) {
        String taken = c.resource()
                .tier()
                .map(tier -> "the tier is not stated; taken: " + tier.name()
                        + ", which new resources have unless somebody asks for another")
                .orElse("the tier is not stated, so what needs a certain tier is conditional");
        return new OpenFact(c.fact("tier"), taken, true, otherTiers(c));
    }

    private static boolean sameForAll(Case c) {
        return c.service().tiers().stream()
                        .map(tier -> kind(c, tier))
                        .distinct()
                        .count()
                <= 1;
    }

    /** One tier stands for all that support the same and that policies treat alike. */
    private static List<Other> otherTiers(Case c) {
        Set<String> seen = new HashSet<>();
        c.resource().tier().ifPresent(tier -> seen.add(kind(c, tier)));
        return c.service().tiers().stream()
                .filter(tier -> !support(tier).contains(Support.UNKNOWN.name()))
                .filter(tier -> seen.add(kind(c, tier)))
                .map(tier -> new Other(tier.name(), c.with(c.request().stating(tier))))
                .toList();
    }

    private static String kind(Case c, Tier tier) {
        return support(tier) + " " + c.setting().policy().coverage(c.request().stating(tier), c.cloud());
    }

    private static String support(Tier tier) {
        return tier.serviceEndpoint() + "/" + tier.privateEndpoint();
    }

    private static OpenFact publicAccess(Case c) {
        return new OpenFact(
                c.fact("publicNetworkAccess"),
                "public network access is not stated; taken: selected-networks",
                true,
                List.of(
                        new Other("disabled", with(c, c.needs().withPublicAccess(PublicAccess.DISABLED))),
                        new Other("enabled", with(c, c.needs().withPublicAccess(PublicAccess.ENABLED)))));
    }

    private static OpenFact granularity(Case c) {
        return new OpenFact(
                c.fact("granularity"),
                "client subnets may reach the whole service (granularity: service)",
                false,
                List.of(
                        new Other("resource", with(c, c.needs().withGranularity(Granularity.RESOURCE))),
                        new Other("sub-resource", with(c, c.needs().withGranularity(Granularity.SUB_RESOURCE)))));
    }

    private static OpenFact exfiltration(Case c) {
        return new OpenFact(
                c.fact("exfiltrationProtection"),
                "nobody asks that clients be kept from foreign resources (exfiltrationProtection: false)",
                false,
                List.of(new Other("true", with(c, c.needs().withExfiltrationProtection(true)))));
    }

    private static OpenFact privateIp(Case c) {
        return new OpenFact(
                c.fact("privateIp"),
                "no private address is asked for (privateIp: not-needed)",
                false,
                List.of(new Other("required", with(c, c.needs().withPrivateIp(true)))));
    }

    private static OpenFact inVnet(Case c, InVnet inVnet) {
        boolean taken = c.resource().isInVnet();
        return new OpenFact(
                c.fact("inVnet"),
                taken
                        ? "it lives in a VNet of yours, as every instance of the service does"
                        : "it was created outside your VNets (inVnet: false)",
                true,
                inVnet.always()
                        ? List.of()
                        : List.of(new Other("true", with(c, c.resource().withVnet(true)))));
    }

    private static OpenFact subresources(Case c) {
        return new OpenFact(
                c.fact("subresources"),
                "the sub-resources are not stated; taken: "
                        + String.join(", ", c.resource().subresources()),
                true,
                List.of());
    }

    private static Case with(Case c, Needs needs) {
        return c.with(c.request().with(needs));
    }

    private static Case with(Case c, Resource resource) {
        return c.with(c.request().with(resource));
    }
}
