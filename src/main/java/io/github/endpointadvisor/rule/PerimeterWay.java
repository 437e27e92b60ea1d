package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Access;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Client;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What a network security perimeter in enforced mode does to the way by which a client gets in. */
enum PerimeterWay {
    /** Goes on as it is. */
    UNTOUCHED,
    /** Some ways close, and a private one stays. */
    PRIVATE_STAYS,
    /** Known by what it is: needs a rule for its subscription, or a place in the perimeter. */
    SUBSCRIPTION,
    /** Known by its address: needs a rule for that. */
    ADDRESS;

    private static final Set<String> BY_IDENTITY = Set.of("trusted-access", "resource-instance-rule", "perimeter-rule");
    private static final Set<String> BY_ADDRESS = Set.of("service-tag-or-ip-rule", "public");
    private static final Set<String> PRIVATE =
            Set.of("managed-private-endpoint", "shared-private-link", "self-hosted-runtime");

    /** The way of a client, if the service had a standard service endpoint. */
    static PerimeterWay of(Client client, Case c) {
        Access access = Access.under(client, Mechanism.STANDARD_SERVICE_ENDPOINT, c);
        // people on the internet are known by nothing but their address
        boolean identity = client.kind() != Client.Kind.INTERNET && any(access, BY_IDENTITY);
        if (!identity && !any(access, BY_ADDRESS) && client.kind() != Client.Kind.INTERNET) {
            return UNTOUCHED;
        }
        if (any(access, PRIVATE)) {
            return PRIVATE_STAYS;
        }
        return identity ? SUBSCRIPTION : ADDRESS;
    }

    private static boolean any(Access access, Set<String> paths) {
        return !Collections.disjoint(access.paths(), paths);
    }

    /** Names of the clients that would come in this way, if the service had a standard service endpoint. */
    static List<String> clients(Case c, PerimeterWay way) {
        return c.clients().stream()
                .filter(client -> of(client, c) == way)
                .map(Client::name)
                .toList();
    }
}
