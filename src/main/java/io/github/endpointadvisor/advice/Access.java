package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.workload.Client;
import java.util.List;
import java.util.Optional;

/**
 * How one client gets in when a mechanism is chosen.
 *
 * @param paths id of the mechanism, or of each other way in, the best first; {@code no-way} when there is none
 * @param text the way, or why there is none
 * @param needs what the way takes, in this order; of several ways each is a sentence, and one of them is enough
 * @param change what would let it in, or let it in better
 */
public record Access(String client, List<String> paths, String text, List<String> needs, Optional<String> change) {
    public static final String NO_WAY = "no-way";

    public Access {
        paths = List.copyOf(paths);
        needs = List.copyOf(needs);
    }

    /** The first of the ways. */
    public String path() {
        return paths.get(0);
    }

    public boolean isNone() {
        return path().equals(NO_WAY);
    }

    /** Whether the client comes in by other means than a mechanism. */
    public boolean isOther() {
        return !isNone() && Mechanism.ids().get(path()) == null;
    }

    /** The way in for a client under the mechanism that was chosen. */
    public static Access under(Client client, Mechanism mechanism, Case c) {
        return WayIn.of(client, mechanism, c);
    }

    /** Whether the client can use the mechanism itself. UNKNOWN also where its plan decides and is not stated. */
    public static Support canUse(Client client, Mechanism mechanism, Case c) {
        if (mechanism == Mechanism.PUBLIC) {
            return client.kind() == Client.Kind.ON_PREMISES ? Support.NO : Support.YES;
        }
        return switch (client.kind()) {
            case NETWORK -> Support.YES;
            case ON_PREMISES -> mechanism.isServiceEndpoint() ? Support.NO : Support.YES;
            case INTERNET -> Support.NO;
            case HOSTED -> hosted(client, mechanism, c);
        };
    }

    /** What all variants of the host agree on, when the file names none. */
    private static Support hosted(Client client, Mechanism mechanism, Case c) {
        if (client.variant().isPresent()) {
            return canUse(client, client.variant().get(), mechanism, c);
        }
        List<Support> answers = client.host().orElseThrow().variants().stream()
                .map(variant -> canUse(client, variant, mechanism, c))
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.get(0) : Support.UNKNOWN;
    }

    /** Whether a client with this plan can; a private address in a VNet is reached as a private endpoint there would be. */
    static Support canUse(Client client, HostVariant variant, Mechanism mechanism, Case c) {
        boolean parted =
                mechanism == Mechanism.NONE ? client.isApart() : client.otherTenant() && !crossesTenants(mechanism, c);
        return parted ? Support.NO : supports(variant, mechanism);
    }

    private static boolean crossesTenants(Mechanism mechanism, Case c) {
        return switch (mechanism) {
            case PRIVATE_ENDPOINT, PRIVATE_LINK_SERVICE -> true;
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY ->
                c.service()
                        .serviceEndpoint()
                        .filter(endpoint -> endpoint.crossTenant())
                        .isPresent();
            default -> false;
        };
    }

    private static Support supports(HostVariant variant, Mechanism mechanism) {
        return mechanism.isServiceEndpoint() ? variant.serviceEndpoint() : variant.privateEndpoint();
    }

    /** Whether addresses can be listed at the service: a tier without VNet rules has no such list, as a rule. */
    public static boolean hasFirewall(Case c) {
        return c.service().serviceEndpoint().isEmpty()
                || hasVnetRules(c)
                || c.resource().tier().filter(Tier::ipRules).isPresent();
    }

    /** Whether subnets can be listed at the service. */
    public static boolean hasVnetRules(Case c) {
        return c.service().serviceEndpoint().isPresent()
                && c.resource()
                        .tier()
                        .filter(tier -> tier.serviceEndpoint() == Support.NO)
                        .isEmpty();
    }
}
