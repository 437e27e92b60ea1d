package io.github.endpointadvisor.catalog;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A tier (SKU, plan) of a service.
 *
 * @param aliases other words for it, patterns for families of sizes among them
 * @param ipRules whether it is known to have IP rules although it takes no VNet rules
 * @param inVnet whether resources in it sit in a VNet of the customer
 * @param endpointLimit id of the limit on private endpoints per resource in it, where it is not that of the service
 * @param retires day of retirement as {@code yyyy-MM-dd}, past or to come
 * @param successor what takes its place
 * @param monthlyUsd list price of the smallest size in USD a month, when found
 * @param unit what the price is for
 * @param confidence how sure the price is: high, medium or low
 */
public record Tier(
        String name,
        List<String> aliases,
        Support serviceEndpoint,
        Support privateEndpoint,
        boolean ipRules,
        boolean inVnet,
        Optional<String> endpointLimit,
        Optional<String> retires,
        Optional<String> successor,
        Optional<BigDecimal> monthlyUsd,
        Optional<String> unit,
        Optional<String> source,
        Optional<String> priceSource,
        Optional<String> confidence,
        Optional<String> note) {
    /** Those whose price nobody knows come last. */
    public static final Comparator<Tier> CHEAPEST_FIRST = Comparator.comparing(
            tier -> tier.monthlyUsd().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    public Tier {
        aliases = List.copyOf(aliases);
    }

    /** Why its price is not sure, if it is not. */
    public Optional<String> doubt() {
        return confidence.flatMap(Price::doubt);
    }

    public boolean answersTo(String word) {
        return Words.matches(name, word) || aliases.stream().anyMatch(alias -> Words.matches(alias, word));
    }

    /** A tier of a service whose tiers play no part: whatever it is called, it has what the service has. */
    public static Tier named(String name) {
        return new Tier(
                name,
                List.of(),
                Support.YES,
                Support.YES,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is gone on this day, so that nothing new can be in it. */
    public boolean isRetired(String day) {
        return retires.filter(date -> date.compareTo(day) <= 0).isPresent();
    }

    /** Whether a word that may hold {@code *} itself means this tier, by any of its names. */
    public boolean isMeantBy(String word) {
        return answersTo(word)
                || Words.matches(word, name)
                || aliases.stream().map(Words::sample).anyMatch(alias -> Words.matches(word, alias));
    }

    /** Support of this tier for a kind of endpoint; mechanisms that no tier decides are supported. */
    public Support supports(Mechanism mechanism) {
        if (mechanism.isServiceEndpoint()) {
            return serviceEndpoint;
        }
        return mechanism == Mechanism.PRIVATE_ENDPOINT || mechanism == Mechanism.PRIVATE_LINK_SERVICE
                ? privateEndpoint
                : Support.YES;
    }
}
