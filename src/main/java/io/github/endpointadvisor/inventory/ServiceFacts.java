package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.FactPath;
import io.github.endpointadvisor.catalog.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a resource says of itself. Alike resources share one of these, since an export may hold a million of them.
 *
 * @param service id in the catalog
 * @param scale words that may name its tier, the likeliest first
 * @param closed whether public network access is off; empty where nothing is said
 * @param deny whether the default action is Deny; empty where nothing is said
 * @param subnets keys of the subnets that its rules admit
 * @param addresses whether it has rules for addresses
 * @param filtered whether its rules are in effect at all
 * @param approved whether it says that an endpoint leads to it
 * @param waiting whether it says that one waits or was rejected
 * @param groups the group ids that it says these endpoints have
 * @param shows whether the file shows whether it has rules
 * @param doubt what a template leaves open of it
 * @param tags words for the tags that somebody named
 */
record ServiceFacts(
        ResourceKind kind,
        String service,
        Optional<String> region,
        List<String> scale,
        Optional<String> plan,
        Optional<Boolean> closed,
        Optional<Boolean> deny,
        List<String> subnets,
        boolean addresses,
        boolean filtered,
        boolean inside,
        boolean approved,
        boolean waiting,
        List<String> groups,
        boolean shows,
        boolean showsRules,
        List<String> outbound,
        Optional<Doubt> doubt,
        List<String> tags) {
    private static final Set<String> CLOSED =
            Set.of("disabled", "false", "securedbyperimeter", "privateonly", "allowvirtualnetworksonly");
    private static final FactPath GROUPS = FactPath.of("privateEndpointConnections.groupIds");
    private static final FactPath STATUS =
            FactPath.of("privateEndpointConnections.privateLinkServiceConnectionState.status");

    static ServiceFacts of(Found found, String service, List<String> tags) {
        ResourceKind kind = found.kind();
        List<String> statuses = found.values().texts(STATUS);
        List<String> regions = found.values().texts("location");
        List<String> plans = found.texts("plan");
        return new ServiceFacts(
                kind,
                service,
                regions.isEmpty() ? Optional.empty() : Optional.of(regions.get(0)),
                found.values().texts(kind.paths("tier")).isEmpty() ? List.of() : scale(found),
                plans.isEmpty() ? Optional.empty() : Optional.of(plans.get(0)),
                closed(found),
                found.known("default").map("Deny"::equalsIgnoreCase),
                found.texts("subnets"),
                !found.texts("addresses").isEmpty(),
                kind.paths("filter").isEmpty() || found.isTrue("filter"),
                isInside(found),
                !statuses.isEmpty() && statuses.stream().anyMatch("Approved"::equalsIgnoreCase),
                !statuses.isEmpty() && !statuses.stream().allMatch("Approved"::equalsIgnoreCase),
                found.values().texts(GROUPS),
                found.shows(),
                found.rules() || isThere(found, "default"),
                found.texts("outbound"),
                found.doubt(),
                tags);
    }

    private static boolean isThere(Found found, String fact) {
        for (FactPath path : found.kind().paths(fact)) {
            if (found.values().isThere(path)) {
                return true;
            }
        }
        return false;
    }

    /** All that may name the tier: what the catalog does not know is passed over later. */
    private static List<String> scale(Found found) {
        List<String> words = new ArrayList<>();
        for (FactPath path : found.kind().paths("tier")) {
            words.addAll(found.values().texts(path));
        }
        return words;
    }

    private static Optional<Boolean> closed(Found found) {
        Optional<Boolean> stated = found.known("public").map(ServiceFacts::isClosed);
        return found.known("private").map("true"::equalsIgnoreCase).or(() -> stated);
    }

    static boolean isClosed(String word) {
        return CLOSED.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isInside(Found found) {
        boolean chosen = found.kind().paths("mode").isEmpty()
                || found.known("mode")
                        .filter(mode -> !mode.equalsIgnoreCase("None"))
                        .isPresent();
        return chosen && !found.texts("inside").isEmpty();
    }
}
