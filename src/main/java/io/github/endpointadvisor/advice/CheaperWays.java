package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.CheaperWay.Kind;
import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Bill;
import io.github.endpointadvisor.advice.method.Decision;
import io.github.endpointadvisor.advice.method.Scoring;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Substitute;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.workload.Resource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names the ways around a mechanism that needs an expensive change first: another mechanism, a smaller requirement,
 * another service.
 */
final class CheaperWays {
    /** Not where a thing is, nor its tier, which would have to be paid as well. */
    private static final Set<String> DEMANDS = Set.of(
            "onPremises",
            "publicNetworkAccess",
            "granularity",
            "exfiltrationProtection",
            "privateIp",
            "network.inspection",
            "network.dns",
            "policy.deny",
            "policy.require");

    private final Case c;
    private final List<Alternative> ranked;
    private final Alternative chosen;

    private CheaperWays(Decision decision, Alternative chosen) {
        this.c = decision.c();
        this.ranked = decision.ranked();
        this.chosen = chosen;
    }

    static List<CheaperWay> of(Decision decision, Sensitivity sensitivity) {
        return decision.choice()
                .filter(CheaperWays::needsMoney)
                .map(chosen -> new CheaperWays(decision, chosen).all(sensitivity))
                .orElse(List.of());
    }

    /** Whether something has to be bought first, at a price that is known or not. */
    private static boolean needsMoney(Alternative chosen) {
        return chosen.changes().stream()
                .anyMatch(change -> change.priced()
                        && change.monthlyUsd().filter(usd -> usd.signum() == 0).isEmpty());
    }

    private List<CheaperWay> all(Sensitivity sensitivity) {
        return Stream.of(mechanisms(), requirements(sensitivity), services())
                .flatMap(ways -> ways)
                .toList();
    }

    private boolean isCheaper(BigDecimal usd) {
        return chosen.cost().openEnded() || usd.compareTo(chosen.cost().monthlyUsd()) < 0;
    }

    private Stream<CheaperWay> mechanisms() {
        return ranked.stream()
                .filter(a -> !a.isExcluded() && !a.unknown() && !a.cost().openEnded())
                .filter(a -> a.mechanism() != chosen.mechanism()
                        && isCheaper(a.cost().monthlyUsd()))
                .map(a -> new CheaperWay(
                        Kind.MECHANISM,
                        a.mechanism().withArticle() + " for " + a.cost().monthlyUsd() + " USD a month (score "
                                + score(a) + " against " + score(chosen) + ")",
                        a.cost().monthlyUsd(),
                        List.of()));
    }

    private static String score(Alternative alternative) {
        return Scoring.printed(alternative.score());
    }

    /** What the file demands and could do without: what the service would then get, for less. */
    private Stream<CheaperWay> requirements(Sensitivity sensitivity) {
        return sensitivity.facts().stream()
                .filter(flip -> flip.stated() && DEMANDS.contains(flip.fact().key()))
                .filter(flip -> flip.then().monthlyUsd().filter(this::isCheaper).isPresent())
                .map(flip -> requirement(flip, flip.then().monthlyUsd().orElseThrow()));
    }

    private static CheaperWay requirement(Sensitivity.FactFlip flip, BigDecimal usd) {
        return new CheaperWay(
                Kind.REQUIREMENT,
                "with " + flip.fact().key() + ": " + flip.value() + " instead of "
                        + flip.current().orElse("") + ", "
                        + flip.then().mechanism().map(Mechanism::withArticle).orElse("") + " for " + usd
                        + " USD a month",
                usd,
                List.of());
    }

    private Stream<CheaperWay> services() {
        return c.service().substitutes().stream().flatMap(substitute -> service(substitute).stream());
    }

    private Optional<CheaperWay> service(Substitute substitute) {
        Service other = c.catalog().service(substitute.service());
        Mechanism mechanism = chosen.mechanism();
        Optional<Tier> tier = tier(other, mechanism);
        if (!other.offers(mechanism) || (tier.isEmpty() && !other.tiers().isEmpty())) {
            return Optional.empty();
        }
        Case then = c.with(c.request()
                .with(new Resource(
                        other,
                        tier,
                        c.resource().region(),
                        other.defaultSubresources(),
                        c.resource().count(),
                        Optional.empty(),
                        c.resource().data())));
        BigDecimal usd = Bill.of(mechanism, then, List.of()).monthlyUsd();
        return isCheaper(usd)
                ? Optional.of(new CheaperWay(
                        Kind.SERVICE,
                        other.name() + tier.map(CheaperWays::inTier).orElse("") + " with " + mechanism.withArticle()
                                + " for " + usd + " USD a month, if " + substitute.when(),
                        usd,
                        List.of(substitute.source())))
                : Optional.empty();
    }

    /** The cheapest tier that has the mechanism. */
    private static Optional<Tier> tier(Service other, Mechanism mechanism) {
        return other.tiers().stream()
                .filter(t -> t.supports(mechanism) == Support.YES)
                .min(Tier.CHEAPEST_FIRST);
    }

    private static String inTier(Tier tier) {
        return " in tier " + tier.name()
                + tier.monthlyUsd()
                        .map(usd -> " (" + usd.toPlainString() + " USD a month"
                                + tier.unit().map(unit -> " " + unit).orElse("") + ")")
                        .orElse("");
    }
}
