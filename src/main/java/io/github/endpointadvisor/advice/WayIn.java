package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.HostVariant.Placement;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.Link;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the way in of one client under a mechanism: the mechanism itself, another way of its host, or none. */
final class WayIn {
    private static final String OPEN = "public endpoint, which stays open (publicNetworkAccess: enabled)";
    private static final String UNGUARDED =
            "public endpoint, admitted by its credentials alone: this tier has no network rules";

    private final Client client;
    private final Mechanism mechanism;
    private final Case c;
    private final OtherWays others;

    private WayIn(Client client, Mechanism mechanism, Case c) {
        this.client = client;
        this.mechanism = mechanism;
        this.c = c;
        this.others = new OtherWays(client, mechanism, c);
    }

    static Access of(Client client, Mechanism mechanism, Case c) {
        WayIn way = new WayIn(client, mechanism, c);
        return switch (client.kind()) {
            case NETWORK -> way.fromNetwork();
            case ON_PREMISES -> way.fromOnPremises();
            case INTERNET -> way.fromInternet();
            case HOSTED -> way.fromHost();
        };
    }

    private Access fromNetwork() {
        return switch (mechanism) {
            case SERVICE_ENDPOINT ->
                itself(
                        c.network().inspection() == Inspection.FIREWALL
                                ? "through the firewall, whose subnet has the service endpoint and the VNet rule"
                                : "service endpoint on each client subnet, admitted by a VNet rule for that subnet");
            case SERVICE_ENDPOINT_POLICY ->
                itself("service endpoint with policy on each client subnet, admitted by a VNet rule");
            case STANDARD_SERVICE_ENDPOINT ->
                itself("standard service endpoint on each client subnet, admitted by a perimeter rule for its"
                        + " identifier");
            case PRIVATE_ENDPOINT ->
                livesInside()
                        ? inside()
                        : itself("private address of the endpoint, from its own VNet and every peered one");
            case PRIVATE_LINK_SERVICE -> itself("a private endpoint of its own, connected to the Private Link service");
            case PUBLIC -> fromListedAddress();
            case NONE -> inside();
        };
    }

    private boolean livesInside() {
        return c.resource().isInVnet();
    }

    private Access inside() {
        return new Access(
                client.name(),
                List.of(Mechanism.NONE.id()),
                "directly, inside the VNet or over peering"
                        + (mechanism == Mechanism.NONE ? "" : "; the endpoint is for clients elsewhere"),
                Preparation.of(client, Mechanism.NONE, c),
                Optional.empty());
    }

    private Access fromListedAddress() {
        if (isOpen()) {
            return way("public", OPEN, List.of());
        }
        if (!Access.hasFirewall(c)) {
            return way("public", UNGUARDED, List.of());
        }
        return others.sameRegionAsStorage()
                ? noWay(
                        "Storage ignores IP rules for callers in its own region",
                        "allow a service endpoint or a private endpoint to " + c.name())
                : itself("public endpoint, admitted by an IP rule for the fixed outbound address of its subnets");
    }

    private boolean isOpen() {
        return c.needs().publicAccessOrAssumed() == PublicAccess.ENABLED
                && !livesInside()
                && mechanism != Mechanism.NONE
                && !c.service().isOwnService();
    }

    private Access fromOnPremises() {
        String link = c.network().onPremises() == Link.VPN ? "the VPN" : "ExpressRoute private peering";
        return switch (mechanism) {
            case PRIVATE_ENDPOINT ->
                livesInside()
                        ? way(Mechanism.NONE.id(), "directly, over " + link, Preparation.of(client, Mechanism.NONE, c))
                        : itself("the same private endpoint, over " + link);
            case PRIVATE_LINK_SERVICE -> itself("the consumer's private endpoint, over " + link);
            case NONE -> itself("directly, over " + link);
            default ->
                noWay("not over " + link + ": only a private address is reached that way", "choose a private endpoint");
        };
    }

    private Access fromInternet() {
        if (others.isClosed() || livesInside() || c.service().isOwnService()) {
            return noWay("the service has no public side for it", gateway());
        }
        if (isOpen()) {
            return way("public", OPEN, List.of());
        }
        if (mechanism == Mechanism.PUBLIC && !Access.hasFirewall(c)) {
            return way("public", UNGUARDED, List.of());
        }
        return mechanism == Mechanism.STANDARD_SERVICE_ENDPOINT
                ? way(
                        Way.PERIMETER_RULE.id(),
                        "public endpoint, admitted by a rule of the perimeter for its address",
                        List.of("Add an inbound rule for the fixed public address of each client on the internet to the"
                                + " perimeter of " + c.name()))
                : way(
                        "public",
                        "public endpoint, admitted by an IP rule for its address",
                        List.of("List the fixed public address of each client on the internet in the firewall of "
                                + c.name()));
    }

    private String gateway() {
        return "connect by VPN, or publish " + c.name()
                + " through a gateway: for web traffic Application Gateway or API Management in the VNet, or Front Door"
                + " Premium where it takes private origins";
    }

    private Access fromHost() {
        if (mechanism == Mechanism.PUBLIC) {
            return sitsInVnet() || isOpen() || !Access.hasFirewall(c) ? fromListedAddress() : otherwise();
        }
        if (livesInside() && !client.isApart() && Access.canUse(client, Mechanism.NONE, c) == Support.YES) {
            return inside();
        }
        return switch (Access.canUse(client, mechanism, c)) {
            case YES -> itself(direct() + across());
            case NO -> otherwise();
            case UNKNOWN -> client.variant().isPresent() ? undocumented() : depends();
        };
    }

    private boolean sitsInVnet() {
        return client.variant().filter(WayIn::sitsInVnet).isPresent();
    }

    private static boolean sitsInVnet(HostVariant variant) {
        return variant.placement() != Placement.NEVER;
    }

    private String direct() {
        String joins = client.variant()
                        .map(HostVariant::placement)
                        .filter(p -> p == Placement.OPTIONAL)
                        .isPresent()
                ? ", once it joins a VNet"
                : "";
        if (mechanism == Mechanism.PRIVATE_LINK_SERVICE) {
            return "a private endpoint of its own, connected to the Private Link service" + joins;
        }
        if (client.isApart() && mechanism == Mechanism.PRIVATE_ENDPOINT) {
            return "a private endpoint in its own VNet" + (client.otherTenant() ? ", approved by hand" : "") + joins;
        }
        return (mechanism.isServiceEndpoint() ? mechanism.label() + " on its subnet" : "the private endpoint") + joins;
    }

    /** That the mechanism reaches from one region to another is worth saying where the file names two. */
    private String across() {
        Optional<Region> from = client.region();
        Optional<Region> to = c.resource().region();
        return from.isPresent() && to.isPresent() && !from.equals(to)
                ? ", from " + from.get().name() + " to " + to.get().name()
                : "";
    }

    private Access undocumented() {
        return new Access(
                client.name(),
                List.of(mechanism.id()),
                "whether it can use " + mechanism.withArticle() + " is not documented",
                Preparation.of(client, mechanism, c),
                Optional.of("try it before you rely on it"));
    }

    /** What each plan does, when the file names none; what all of them lack is not offered. */
    private Access depends() {
        List<HostVariant> variants = client.host().orElseThrow().variants();
        String ways = variants.stream()
                .map(variant -> variant.name() + " " + wayOf(variant))
                .collect(Collectors.joining("; "));
        List<String> paths = variants.stream().flatMap(this::paths).distinct().toList();
        List<String> needs =
                List.of("State the tier of client " + client.name() + ", which decides how it gets in to " + c.name());
        return new Access(
                client.name(),
                paths.isEmpty() ? List.of(Access.NO_WAY) : paths,
                "depends on its plan: " + ways,
                paths.isEmpty() ? List.of() : needs,
                Optional.of("state its tier"));
    }

    private Stream<String> paths(HostVariant variant) {
        return usable(variant) == Support.NO
                ? others.of(variant).stream().map(path -> path.way().id())
                : Stream.of(mechanism.id());
    }

    private Support usable(HostVariant variant) {
        if (mechanism == Mechanism.PUBLIC) {
            return sitsInVnet(variant) && !others.ignoresAddresses(variant) ? Support.YES : Support.NO;
        }
        return Access.canUse(client, variant, mechanism, c);
    }

    private String wayOf(HostVariant variant) {
        String ways = others.of(variant).stream().map(path -> path.way().id()).collect(Collectors.joining(" or "));
        return switch (usable(variant)) {
            case YES -> mechanism == Mechanism.PUBLIC ? "by the fixed address of its subnet" : "can use it";
            case UNKNOWN -> "may be able to, which is not documented";
            case NO -> ways.isEmpty() ? "has no way in" : "comes in by " + ways;
        };
    }

    /** Another way than the mechanism: for hosts that sit in no VNet of ours, or a mechanism they cannot use. */
    private Access otherwise() {
        if (isOpen()) {
            return way("public", OPEN, List.of());
        }
        if (client.variant().isEmpty()) {
            return depends();
        }
        HostVariant variant = client.variant().get();
        List<OtherPath> paths = others.of(variant);
        if (paths.isEmpty()) {
            return noWay(why(variant), change(variant));
        }
        return new Access(
                client.name(),
                paths.stream().map(path -> path.way().id()).toList(),
                reason(variant),
                others.needs(variant, paths),
                variant.change());
    }

    private String reason(HostVariant variant) {
        if (mechanism == Mechanism.NONE && client.isApart() && variant.privateEndpoint() != Support.NO) {
            return "its VNet is not connected to the one " + c.name() + " lives in";
        }
        if (client.otherTenant() && mechanism.isServiceEndpoint() && variant.serviceEndpoint() != Support.NO) {
            return c.name() + " admits no subnets of another tenant";
        }
        if (mechanism == Mechanism.PUBLIC) {
            return "it has no subnet with an outbound address of its own";
        }
        if (variant.placement() == Placement.NEVER) {
            return variant.privateEndpoint() == Support.YES ? "it sits in no subnet" : "it sits in no VNet of yours";
        }
        return "its plan cannot use " + mechanism.withArticle();
    }

    private String why(HostVariant variant) {
        if (others.isTrapped(variant)) {
            return reason(variant) + ", and Storage ignores IP rules for callers in its own region";
        }
        if (variant.otherPaths().isEmpty() && variant.placement() == Placement.NEVER) {
            String told = others.isClosed() ? variant.whenDisabled() : variant.whenSelectedNetworks();
            return reason(variant) + (told.equals("Nothing.") ? ", and its host has no other way" : ". " + told);
        }
        return reason(variant) + ", and no other way of its host leads to " + c.name()
                + (others.isClosed() ? " with public access off" : "");
    }

    private String change(HostVariant variant) {
        if (livesInside() && client.isApart() && variant.privateEndpoint() != Support.NO) {
            return "peer its VNet with the one that " + c.name() + " lives in, or connect the two by VPN";
        }
        return others.tierChange(variant)
                .or(() -> variant.change().filter(this::helps))
                .orElseGet(() -> "check whether " + client.name() + " has to call " + c.name()
                        + " at all; if so, let something that sits in a VNet pass the data on");
    }

    /** Moving to another plan of the host is no help where no plan of it leads there. */
    private boolean helps(String change) {
        return !change.startsWith("move to ")
                || client.host().orElseThrow().variants().stream()
                        .anyMatch(plan ->
                                usable(plan) != Support.NO || !others.of(plan).isEmpty());
    }

    private Access itself(String text) {
        return way(mechanism.id(), text, Preparation.of(client, mechanism, c));
    }

    private Access way(String path, String text, List<String> needs) {
        return new Access(client.name(), List.of(path), text, needs, Optional.empty());
    }

    private Access noWay(String text, String change) {
        return new Access(client.name(), List.of(Access.NO_WAY), text, List.of(), Optional.of(change));
    }
}
