package io.github.endpointadvisor.advice.access;

import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.HostVariant.Placement;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.List;

/** What a client can use by itself, and what the service offers at its public endpoint. */
public final class Reach {
    private Reach() {}

    /** Whether the client can use the mechanism itself. UNKNOWN also where its plan decides and is not stated. */
    public static Support canUse(Client client, Mechanism mechanism, Case c) {
        if (mechanism == Mechanism.NONE && !c.resource().isInVnet()) {
            return Support.NO;
        }
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
        return parted
                ? Support.NO
                : mechanism.isServiceEndpoint() ? variant.serviceEndpoint() : variant.privateEndpoint();
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

    /** Whether the client sits in a subnet whose outbound address or service endpoint could be admitted. */
    public static boolean sitsInSubnet(Client client) {
        return client.kind() == Client.Kind.NETWORK
                || client.variant().filter(Reach::sitsInVnet).isPresent();
    }

    /** Whether it reaches a VNet without being in one: over a VPN, ExpressRoute or a hub. */
    public static boolean isOutsideVnets(Client client) {
        return client.kind() == Client.Kind.ON_PREMISES
                || client.variant().filter(variant -> !sitsInVnet(variant)).isPresent();
    }

    static boolean sitsInVnet(HostVariant variant) {
        return variant.placement() != Placement.NEVER;
    }

    /** Whether the file says that public network access stays enabled for everybody. */
    public static boolean isOpen(Case c) {
        return c.needs().publicAccessOrAssumed() == PublicAccess.ENABLED && hasPublicEndpoint(c);
    }

    public static boolean isClosed(Case c) {
        return c.needs().publicAccessOrAssumed() == PublicAccess.DISABLED;
    }

    /** A resource in a VNet has no public endpoint that rules could open. */
    public static boolean hasPublicEndpoint(Case c) {
        return !c.resource().isInVnet() && !c.service().isOwnService();
    }

    /** One in a VNet has a public address as well where its kind can, and the file states that it does. */
    public static boolean hasPublicSide(Case c) {
        return c.resource().isInVnet()
                && c.needs().publicAccess().filter(PublicAccess.ENABLED::equals).isPresent()
                && c.resource().inVnet().filter(InVnet::publicSide).isPresent();
    }

    /** Whether its public endpoint asks nobody who calls: it stays open, or nothing can be listed at it. */
    public static boolean admitsAll(Mechanism mechanism, Case c) {
        return isOpen(c) || (mechanism == Mechanism.PUBLIC && !hasFirewall(c));
    }

    /** Whether addresses can be listed at the service: a tier without VNet rules has no such list, as a rule. */
    public static boolean hasFirewall(Case c) {
        if (c.service().noNetworkRules().isPresent()) {
            return false;
        }
        return c.service().serviceEndpoint().isEmpty()
                || hasVnetRules(c)
                || c.resource().tier().filter(Tier::ipRules).isPresent();
    }

    /** Whether subnets can be listed at the service. */
    public static boolean hasVnetRules(Case c) {
        return c.service().serviceEndpoint().isPresent() && !c.resource().isInTierWithout(Mechanism.SERVICE_ENDPOINT);
    }
}
