package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport.Reach;
import java.util.List;
import java.util.Optional;

/** EA229: the regional tag is taken to reach a region whose pairing is one-way or not certain. */
final class UncertainPair implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        if (!restsOnPair(c, chosen.mechanism())) {
            return Optional.empty();
        }
        Region target = c.resource().region().orElseThrow();
        List<String> doubts = Regions.ofClients(c).stream()
                .flatMap(Optional::stream)
                .filter(region -> !region.equals(target) && (isOneWay(region, target) || isUncertain(region, target)))
                .map(region -> doubt(region, target))
                .distinct()
                .toList();
        return doubts.isEmpty() ? Optional.empty() : notice(c, target, doubts);
    }

    private static boolean restsOnPair(Case c, Mechanism mechanism) {
        boolean basic = mechanism == Mechanism.SERVICE_ENDPOINT || mechanism == Mechanism.SERVICE_ENDPOINT_POLICY;
        return basic
                && c.service()
                        .serviceEndpoint()
                        .filter(endpoint -> endpoint.regions() == Reach.SAME_OR_PAIRED)
                        .isPresent()
                && c.resource().region().isPresent()
                && !Regions.beyondPair(c);
    }

    private static boolean names(Region region, Region other) {
        return region.paired().filter(other.id()::equals).isPresent();
    }

    private static boolean isOneWay(Region region, Region other) {
        return names(region, other) != names(other, region);
    }

    private static boolean isUncertain(Region region, Region other) {
        return (names(region, other) && region.uncertain().contains("paired"))
                || (names(other, region) && other.uncertain().contains("paired"));
    }

    private static String doubt(Region region, Region target) {
        if (!isOneWay(region, target)) {
            return "no page confirms both directions of the pair of " + region.name() + " and " + target.name();
        }
        Region from = names(region, target) ? region : target;
        Region to = names(region, target) ? target : region;
        return from.name() + " names " + to.name() + " as its pair, and not the other way round";
    }

    private static Optional<Warning> notice(Case c, Region target, List<String> doubts) {
        String global = c.service().crossRegionTag().orElse("");
        return Warning.of(
                c.name() + " is in " + target.name()
                        + ", its clients are not all there, and the regional tag is assumed to reach it because"
                        + " the regions are a pair: " + Whole.list(doubts)
                        + ". Test a call from there before you rely on it, or use the tag " + global
                        + ", which needs no pair",
                "stfw25",
                "regions25");
    }
}
