package io.github.endpointadvisor.advice.access;

import io.github.endpointadvisor.catalog.Condition;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;

/** Whether a service is used, with a mechanism, as a condition of the catalog says. */
public final class Conditions {
    private Conditions() {}

    public static boolean hold(Condition when, Mechanism mechanism, Case c) {
        return holds(when.mechanisms(), List.of(mechanism.id())) && isAsked(when, c) && isAbout(when, c);
    }

    private static boolean isAsked(Condition when, Case c) {
        return (!when.exfiltrationProtection() || c.needs().exfiltrationProtection())
                && (!when.otherRegion()
                        || Regions.differ(c.resource().region(), c.setting().region()))
                && (!when.firewall() || c.network().isInspected())
                && holds(
                        when.publicNetworkAccess(),
                        List.of(c.needs().publicAccessOrAssumed().id()))
                && (when.clouds().isEmpty() || when.clouds().contains(c.cloud()));
    }

    private static boolean isAbout(Condition when, Case c) {
        List<String> parts = c.resource().subresources();
        return holds(when.services(), List.of(c.service().id(), c.service().family()))
                && (!when.takesPrivateEndpoint() || c.service().offersPrivateEndpoint())
                && holds(when.subresources(), parts)
                && when.without().filter(parts::contains).isEmpty()
                && (!when.several() || c.resource().count() > 1)
                && holds(when.hosts(), hosts(c))
                && isOfTier(when, c);
    }

    private static boolean holds(List<String> wanted, List<String> there) {
        return wanted.isEmpty() || there.stream().anyMatch(wanted::contains);
    }

    private static List<String> hosts(Case c) {
        return c.clients().stream()
                .flatMap(client -> client.host().stream())
                .map(host -> host.id())
                .toList();
    }

    private static boolean isOfTier(Condition when, Case c) {
        return when.tiers().isEmpty()
                || c.resource()
                        .tier()
                        .filter(tier -> when.tiers().stream().anyMatch(tier::answersTo))
                        .isPresent();
    }
}
