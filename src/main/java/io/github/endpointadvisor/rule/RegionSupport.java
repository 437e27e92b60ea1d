package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Region;
import java.util.List;
import java.util.Optional;

/** EA104: a service endpoint must reach from the clients' regions to the resource's. */
final class RegionSupport implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (!mechanism.isServiceEndpoint()) {
            return Verdict.notAsked();
        }
        return switch (c.service().serviceEndpoint().orElseThrow().regions()) {
            case ANY -> Verdict.notAsked();
            case SAME_REGION -> sameRegion(c);
            case SAME_OR_PAIRED -> crossRegion(c);
        };
    }

    private static Verdict sameRegion(Case c) {
        String rule = "virtual network rules of " + c.service().name() + " allow subnets of its own region only";
        List<Region> clients =
                Regions.ofClients(c).stream().flatMap(Optional::stream).toList();
        Optional<Region> own = c.resource().region();
        Optional<Region> first = own.or(() -> clients.stream().findFirst());
        Optional<Region> other = clients.stream()
                .filter(region -> !first.equals(Optional.of(region)))
                .findFirst();
        if (other.isPresent()) {
            return Verdict.violated(
                            rule + ": " + (own.isPresent() ? c.name() : "one client") + " is in "
                                    + first.orElseThrow().name() + ", clients are in "
                                    + other.get().name(),
                            c.fact("region"),
                            "se25",
                            "sql21")
                    .unless("keep clients and " + c.name() + " in one region");
        }
        return cannotTell(c)
                ? Verdict.conditional(
                        Change.free(
                                Action.STATE_FACT,
                                "make sure that " + c.name() + " and its client VNets are in one region"),
                        rule + ", and not all regions are stated",
                        c.fact("region"),
                        "se25",
                        "sql21")
                : Verdict.notAsked();
    }

    /** Whether only one side of the comparison is stated, so that nobody can tell whether the regions agree. */
    private static boolean cannotTell(Case c) {
        List<Optional<Region>> clients = Regions.ofClients(c);
        return c.resource().region().isPresent()
                ? clients.contains(Optional.<Region>empty())
                : clients.stream().anyMatch(Optional::isPresent);
    }

    /** Not an obstacle but a choice of tag, which the set-up steps name. */
    private static Verdict crossRegion(Case c) {
        return Regions.beyondPair(c)
                ? Verdict.met(
                        c.name() + " is neither in the clients' region nor in its pair, which the tag "
                                + c.service().crossRegionTag().orElse("")
                                + " reaches",
                        c.fact("region"),
                        "stfw25")
                : Verdict.notAsked();
    }
}
