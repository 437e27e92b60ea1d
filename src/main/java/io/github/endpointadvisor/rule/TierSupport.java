package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** EA102: the tier must have the mechanism; a missing one is a condition with a price, an unstated one a condition. */
final class TierSupport implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (mechanism == Mechanism.PUBLIC) {
            return Verdict.notAsked();
        }
        if (mechanism == Mechanism.NONE) {
            return ofPlatforms(c);
        }
        return c.resource().tier().map(tier -> stated(mechanism, tier, c)).orElseGet(() -> unstated(mechanism, c));
    }

    /** The endpoint that the platform of a client makes asks the same of the tier as one of ours. */
    private static Verdict ofPlatforms(Case c) {
        boolean endpoints = Connections.of(Mechanism.NONE, c).stream()
                .flatMap(path -> path.ways().limit(1))
                .anyMatch(path -> path.way().isPlatformEndpoint());
        return c.resource()
                .tier()
                .filter(tier -> endpoints && tier.privateEndpoint() == Support.NO)
                .map(tier -> stated(Mechanism.PRIVATE_ENDPOINT, tier, c))
                .orElseGet(Verdict::notAsked);
    }

    private static Verdict stated(Mechanism mechanism, Tier tier, Case c) {
        String source = tier.source().orElse("av26");
        return switch (tier.supports(mechanism)) {
            case YES -> Verdict.notAsked();
            case UNKNOWN ->
                Verdict.unknown(
                        Change.free(
                                Action.CONFIRM_SUPPORT,
                                "find out whether tier " + tier.name() + " of "
                                        + c.service().name() + " supports " + mechanism.withArticle()),
                        "whether tier " + tier.name() + " supports " + mechanism.withArticle() + " is not documented",
                        c.fact("tier"),
                        source);
            case NO -> lacking(mechanism, tier, c, source);
        };
    }

    private static Verdict lacking(Mechanism mechanism, Tier tier, Case c, String source) {
        String text = c.name() + " is in tier " + tier.name() + ", which does not support " + mechanism.withArticle();
        return target(mechanism, tier, c)
                .map(better -> Verdict.conditional(
                        move(tier, better, c), text + "; " + better.name() + " does", c.fact("tier"), source))
                .orElseGet(() -> Verdict.violated(text, c.fact("tier"), source));
    }

    /** The cheapest tier that has the mechanism and costs no less than today's; it may be a step sideways. */
    private static Optional<Tier> target(Mechanism mechanism, Tier tier, Case c) {
        return onSale(c)
                .filter(t -> t.supports(mechanism) == Support.YES && t.inVnet() == tier.inVnet() && notBelow(t, tier))
                .filter(t -> takesAll(mechanism, t, c))
                .min(Tier.CHEAPEST_FIRST);
    }

    /** Tiers may differ in how many private endpoints they take. */
    private static boolean takesAll(Mechanism mechanism, Tier tier, Case c) {
        return mechanism != Mechanism.PRIVATE_ENDPOINT || EndpointPlan.fits(tier, c);
    }

    private static Stream<Tier> onSale(Case c) {
        return c.service().tiers().stream()
                .filter(tier -> !tier.isRetired(c.catalog().edition().asOf()));
    }

    private static boolean notBelow(Tier candidate, Tier tier) {
        return tier.monthlyUsd().isEmpty()
                || candidate.monthlyUsd().isEmpty()
                || candidate.monthlyUsd().get().compareTo(tier.monthlyUsd().get()) >= 0;
    }

    private static Change move(Tier from, Tier to, Case c) {
        String text = "move " + c.name() + " from " + from.name() + " to " + to.name();
        if (from.monthlyUsd().isEmpty() || to.monthlyUsd().isEmpty()) {
            return Change.ofUnknownPrice(text);
        }
        // a cheaper tier is another size of thing: what it would save is not counted
        BigDecimal each =
                to.monthlyUsd().get().subtract(from.monthlyUsd().get()).max(BigDecimal.ZERO);
        int count = c.resource().count();
        String formula = (count == 1 ? "" : count + " x ") + (count == 1 ? "" : "(")
                + to.monthlyUsd().get()
                + to.unit().map(unit -> " " + unit).orElse("") + " - "
                + from.monthlyUsd().get()
                + (count == 1 ? "" : ")");
        return Change.at(
                each.multiply(BigDecimal.valueOf(count)),
                text,
                formula,
                to.priceSource().or(to::source),
                to.doubt());
    }

    private static Verdict unstated(Mechanism mechanism, Case c) {
        if (!mayLack(mechanism, c)) {
            return Verdict.notAsked();
        }
        List<Tier> able = onSale(c)
                .filter(tier -> tier.supports(mechanism) == Support.YES)
                .toList();
        if (able.isEmpty()) {
            return Verdict.violated(
                    "no tier of " + c.service().name() + " supports " + mechanism.withArticle(),
                    c.fact("tier"),
                    "av26");
        }
        List<Tier> large =
                able.stream().filter(tier -> takesAll(mechanism, tier, c)).toList();
        List<Tier> fit = large.isEmpty() ? able : large;
        String names = fit.stream().map(Tier::name).collect(Collectors.joining(" or "));
        return Verdict.conditional(
                Change.stating("use tier " + names + " for " + c.name(), costs(mechanism, fit, c)),
                "the tier of " + c.name() + " is not stated, and " + mechanism.withArticle() + " needs " + names,
                c.fact("tier"),
                able.get(0).source().orElse("av26"));
    }

    /** What the cheapest of them costs, where one that lacks the mechanism costs less; empty where none does. */
    private static String costs(Mechanism mechanism, List<Tier> able, Case c) {
        Tier cheapest = able.stream().min(Tier.CHEAPEST_FIRST).orElseThrow();
        boolean dearer = onSale(c)
                .filter(tier -> tier.supports(mechanism) != Support.YES)
                .anyMatch(tier -> cheapest.monthlyUsd().isEmpty() || !notBelow(tier, cheapest));
        return dearer ? costs(cheapest) : "";
    }

    private static String costs(Tier tier) {
        return tier.name()
                + tier.monthlyUsd()
                        .map(usd -> " costs " + usd.toPlainString() + " USD a month"
                                + tier.unit().map(unit -> " " + unit).orElse(""))
                        .orElse(", price not in the catalog");
    }

    private static boolean mayLack(Mechanism mechanism, Case c) {
        return onSale(c).anyMatch(tier -> tier.supports(mechanism) != Support.YES);
    }
}
