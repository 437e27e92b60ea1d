package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByMechanism;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByPlatform;
import io.github.endpointadvisor.advice.access.ConnectionPath.OverPublicEndpoint;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    private static final Set<Way> BY_IDENTITY =
            EnumSet.of(Way.TRUSTED_ACCESS, Way.SERVICE_SETTING, Way.RESOURCE_INSTANCE_RULE, Way.PERIMETER_RULE);
    private static final Set<Way> PRIVATE =
            EnumSet.of(Way.MANAGED_PRIVATE_ENDPOINT, Way.SHARED_PRIVATE_LINK, Way.SELF_HOSTED_RUNTIME);

    /** The way of a client, if the service had a standard service endpoint. */
    static PerimeterWay of(Client client, Case c) {
        ConnectionPath path = Connections.of(client, Mechanism.STANDARD_SERVICE_ENDPOINT, c);
        boolean identity = any(path, BY_IDENTITY);
        boolean address = path.possible().anyMatch(it -> it instanceof OverPublicEndpoint)
                || path.ways().anyMatch(option -> option.way() == Way.ADDRESS_RULE);
        if (!identity && !address && client.kind() != Client.Kind.INTERNET) {
            return UNTOUCHED;
        }
        if (any(path, PRIVATE)) {
            return PRIVATE_STAYS;
        }
        return identity ? SUBSCRIPTION : ADDRESS;
    }

    private static boolean any(ConnectionPath path, Set<Way> ways) {
        return path.ways().anyMatch(option -> ways.contains(option.way()));
    }

    /** Whether the resource joins a perimeter: by its mechanism, or for a client that has no other path. */
    static boolean joins(Mechanism mechanism, Case c) {
        return mechanism == Mechanism.STANDARD_SERVICE_ENDPOINT
                || Connections.of(mechanism, c).stream().anyMatch(PerimeterWay::isByRule);
    }

    private static boolean isByRule(ConnectionPath path) {
        return path instanceof ByPlatform by && by.best().way() == Way.PERIMETER_RULE;
    }

    /** Names of the clients that the perimeter has an inbound rule for as it is. */
    static Set<String> admitted(Mechanism mechanism, Case c) {
        return Connections.of(mechanism, c).stream()
                .filter(PerimeterWay::isByRule)
                .map(path -> path.client().name())
                .collect(Collectors.toSet());
    }

    /** Names of the clients of a basic service endpoint, whose traffic a perimeter rejects. */
    static List<String> byServiceEndpoint(Mechanism mechanism, Case c) {
        return Connections.of(mechanism, c).stream()
                .filter(path -> path instanceof ByMechanism by
                        && by.mechanism().isServiceEndpoint()
                        && by.mechanism() != Mechanism.STANDARD_SERVICE_ENDPOINT)
                .map(path -> path.client().name())
                .toList();
    }

    /** Names of the clients that would come in this way, if the service had a standard service endpoint. */
    static List<String> clients(Case c, PerimeterWay way) {
        return c.clients().stream()
                .filter(client -> of(client, c) == way)
                .map(Client::name)
                .toList();
    }
}
