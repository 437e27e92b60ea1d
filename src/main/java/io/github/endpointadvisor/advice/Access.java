package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.Link;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one client gets in when a mechanism is chosen.
 *
 * @param paths id of the mechanism, or of each other way in; {@code no-way} when there is none
 * @param text the way, or why there is none
 * @param change what would let it in, or let it in better
 */
public record Access(String client, List<String> paths, String text, Optional<String> change) {
    public static final String NO_WAY = "no-way";

    private static final String OPEN = "public endpoint, which stays open (publicNetworkAccess: enabled)";

    public Access {
        paths = List.copyOf(paths);
    }

    public Access(String client, String path, String text, Optional<String> change) {
        this(client, List.of(path), text, change);
    }

    /** The first of the ways. */
    public String path() {
        return paths.get(0);
    }

    public boolean isNone() {
        return path().equals(NO_WAY);
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

    private static Support hosted(Client client, Mechanism mechanism, Case c) {
        if (mechanism == Mechanism.NONE) {
            return client.isApart() ? Support.NO : inNetwork(client);
        }
        if (client.otherTenant() && !crossesTenants(mechanism, c)) {
            return Support.NO;
        }
        return client.variant().map(variant -> supports(variant, mechanism)).orElseGet(() -> agreed(client, mechanism));
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

    /** What all variants of the host agree on, when the file names none. */
    private static Support agreed(Client client, Mechanism mechanism) {
        List<Support> answers = client.host().orElseThrow().variants().stream()
                .map(variant -> supports(variant, mechanism))
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.get(0) : Support.UNKNOWN;
    }

    private static Support supports(HostVariant variant, Mechanism mechanism) {
        return mechanism.isServiceEndpoint() ? variant.serviceEndpoint() : variant.privateEndpoint();
    }

    /** A private address in a VNet is reached by whatever could reach a private endpoint there. */
    private static Support inNetwork(Client client) {
        return client.variant()
                .map(HostVariant::privateEndpoint)
                .orElseGet(() -> agreed(client, Mechanism.PRIVATE_ENDPOINT));
    }

    /** The way in for a client under the mechanism that was chosen. */
    public static Access under(Client client, Mechanism mechanism, Case c) {
        return switch (client.kind()) {
            case NETWORK -> new Access(client.name(), mechanism.id(), fromNetwork(mechanism, c), Optional.empty());
            case ON_PREMISES -> fromOnPremises(client, mechanism, c);
            case INTERNET -> fromInternet(client, mechanism, c);
            case HOSTED -> fromHost(client, mechanism, c);
        };
    }

    private static String fromNetwork(Mechanism mechanism, Case c) {
        return switch (mechanism) {
            case SERVICE_ENDPOINT ->
                c.network().inspection() == Inspection.FIREWALL
                        ? "through the firewall, whose subnet has the service endpoint and the VNet rule"
                        : "service endpoint on each client subnet, admitted by a VNet rule for that subnet";
            case SERVICE_ENDPOINT_POLICY ->
                "service endpoint with policy on each client subnet, admitted by a VNet rule";
            case STANDARD_SERVICE_ENDPOINT ->
                "standard service endpoint on each client subnet, admitted by a perimeter" + " rule for its identifier";
            case PRIVATE_ENDPOINT -> "private address of the endpoint, from its own VNet and every peered one";
            case PRIVATE_LINK_SERVICE -> "a private endpoint of its own, connected to the Private Link service";
            case PUBLIC ->
                hasFirewall(c)
                        ? "public endpoint, admitted by an IP rule for the fixed outbound address of its subnets"
                        : "public endpoint, admitted by its credentials alone: this tier has no network rules";
            case NONE -> "directly, inside the VNet or over peering";
        };
    }

    private static Access fromOnPremises(Client client, Mechanism mechanism, Case c) {
        String link = c.network().onPremises() == Link.VPN ? "the VPN" : "ExpressRoute private peering";
        return switch (mechanism) {
            case PRIVATE_ENDPOINT -> way(client, mechanism.id(), "the same private endpoint, over " + link);
            case PRIVATE_LINK_SERVICE -> way(client, mechanism.id(), "the consumer's private endpoint, over " + link);
            case NONE -> way(client, mechanism.id(), "directly, over " + link);
            default ->
                new Access(
                        client.name(),
                        NO_WAY,
                        "not over " + link + ": only a private address is reached that way",
                        Optional.of("choose a private endpoint"));
        };
    }

    private static Access fromInternet(Client client, Mechanism mechanism, Case c) {
        if (c.needs().publicAccessOrAssumed() == PublicAccess.DISABLED
                || mechanism == Mechanism.NONE
                || mechanism == Mechanism.PRIVATE_LINK_SERVICE) {
            return new Access(
                    client.name(),
                    NO_WAY,
                    "the service has no public side for it",
                    Optional.of("connect by VPN, or put a gateway in front"));
        }
        boolean open = c.needs().publicAccessOrAssumed() == PublicAccess.ENABLED;
        return way(client, "public", open ? OPEN : "public endpoint, admitted by an IP rule for its address");
    }

    private static Access fromHost(Client client, Mechanism mechanism, Case c) {
        if (mechanism == Mechanism.PUBLIC && sitsInVnet(client)) {
            return way(client, mechanism.id(), fromNetwork(mechanism, c));
        }
        return switch (mechanism == Mechanism.PUBLIC ? Support.NO : canUse(client, mechanism, c)) {
            case YES -> way(client, mechanism.id(), direct(client, mechanism));
            case NO -> otherwise(client, mechanism, c);
            case UNKNOWN ->
                client.variant().isPresent() ? undocumented(client, mechanism) : depends(client, mechanism, c);
        };
    }

    private static boolean sitsInVnet(Client client) {
        return client.variant()
                .filter(variant -> variant.placement() != HostVariant.Placement.NEVER)
                .isPresent();
    }

    /** Whether addresses and subnets can be listed at the service: a tier without VNet rules has no such list, as a rule. */
    public static boolean hasFirewall(Case c) {
        return c.service().serviceEndpoint().isEmpty()
                || c.resource()
                        .tier()
                        .filter(tier -> tier.serviceEndpoint() == Support.NO && !tier.ipRules())
                        .isEmpty();
    }

    private static String direct(Client client, Mechanism mechanism) {
        String joins = client.variant()
                .filter(v -> v.placement() == HostVariant.Placement.OPTIONAL)
                .flatMap(HostVariant::joins)
                .map(how -> " once it joins the VNet (" + how + ")")
                .orElse("");
        if (client.isApart() && !mechanism.isServiceEndpoint()) {
            return "a private endpoint in its own VNet" + (client.otherTenant() ? ", approved by hand" : "") + joins;
        }
        return mechanism.isServiceEndpoint()
                ? mechanism.label() + " on its subnet" + joins
                : mechanism == Mechanism.NONE ? "directly" + joins : "the private endpoint" + joins;
    }

    private static Access undocumented(Client client, Mechanism mechanism) {
        return new Access(
                client.name(),
                mechanism.id(),
                "whether it can use " + mechanism.withArticle() + " is not documented",
                Optional.of("try it before you rely on it"));
    }

    private static Access depends(Client client, Mechanism mechanism, Case c) {
        boolean closed = isClosed(mechanism, c);
        String ways = client.host().orElseThrow().variants().stream()
                .map(variant -> variant.name() + " " + wayOf(variant, mechanism, closed, c))
                .collect(Collectors.joining("; "));
        return new Access(client.name(), mechanism.id(), "depends on its plan: " + ways, Optional.of("state its tier"));
    }

    private static String wayOf(HostVariant variant, Mechanism mechanism, boolean closed, Case c) {
        String others = String.join(" or ", otherPaths(variant, closed, c));
        return switch (supports(variant, mechanism)) {
            case YES -> "can use it";
            case UNKNOWN -> "may be able to, which is not documented";
            case NO -> others.isEmpty() ? "has no way in" : "comes in by " + others;
        };
    }

    private static List<String> otherPaths(HostVariant variant, boolean closed, Case c) {
        return variant.otherPaths().stream()
                .filter(path -> path.leadsTo(c.service()))
                .filter(path -> !closed || survivesClosing(path))
                .map(OtherPath::path)
                .distinct()
                .toList();
    }

    private static boolean isClosed(Mechanism mechanism, Case c) {
        return c.needs().publicAccessOrAssumed() == PublicAccess.DISABLED || mechanism == Mechanism.NONE;
    }

    /** Another way than the mechanism: for hosts that sit in no VNet of ours, or a mechanism they cannot use. */
    private static Access otherwise(Client client, Mechanism mechanism, Case c) {
        if (client.variant().isEmpty()) {
            return depends(client, mechanism, c);
        }
        if (c.needs().publicAccessOrAssumed() == PublicAccess.ENABLED && mechanism != Mechanism.NONE) {
            return way(client, "public", OPEN);
        }
        HostVariant variant = client.variant().get();
        boolean closed = isClosed(mechanism, c);
        List<String> paths = otherPaths(variant, closed, c);
        String text = closed ? variant.whenDisabled() : variant.whenSelectedNetworks();
        return new Access(client.name(), paths.isEmpty() ? List.of(NO_WAY) : paths, text, variant.change());
    }

    private static boolean survivesClosing(OtherPath path) {
        return !path.path().equals("service-tag-or-ip-rule");
    }

    private static Access way(Client client, String path, String text) {
        return new Access(client.name(), path, text, Optional.empty());
    }
}
