package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.HostVariant.Placement;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a client needs in order to use the mechanism itself: a subnet, a rule, a route, a name. */
final class Preparation {
    private static final String FIREWALL = "azure-firewall";

    private final Client client;
    private final Mechanism mechanism;
    private final Case c;
    private final List<String> needs = new ArrayList<>();

    private Preparation(Client client, Mechanism mechanism, Case c) {
        this.client = client;
        this.mechanism = mechanism;
        this.c = c;
    }

    static List<String> of(Client client, Mechanism mechanism, Case c) {
        Preparation preparation = new Preparation(client, mechanism, c);
        switch (client.kind()) {
            case NETWORK -> preparation.network();
            case ON_PREMISES -> preparation.onPremises();
            case HOSTED -> preparation.hosted();
            case INTERNET -> {}
        }
        return preparation.needs;
    }

    /** The first thing to do for a client that has to be put into a VNet; empty when it sits in one, or nowhere. */
    static Optional<String> join(Client client, Mechanism mechanism, Case c) {
        boolean endpoint =
                mechanism == Mechanism.PRIVATE_ENDPOINT && !c.resource().isInVnet();
        return client.variant()
                .filter(variant -> variant.placement() == Placement.OPTIONAL)
                .map(variant -> variant.joins().orElse("a subnet"))
                .map(how -> "Join " + client.name() + " to a VNet" + (client.otherTenant() ? " of its tenant" : "")
                        + " (" + how + ")"
                        + (endpoint && how.contains("delegated")
                                ? ": this subnet cannot hold the private endpoint as well"
                                : ""));
    }

    /** The endpoint, approval and names of a client that lies apart. */
    static List<String> apart(Client client, Mechanism mechanism, Case c) {
        Preparation preparation = new Preparation(client, mechanism, c);
        preparation.privateEndpoint();
        return preparation.needs;
    }

    private void network() {
        switch (mechanism) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY ->
                need("Switch on the service endpoint " + Regions.tag(c) + " on " + subnets() + ", and admit " + them()
                        + " by VNet rules of " + c.name());
            case STANDARD_SERVICE_ENDPOINT ->
                need("Switch on the standard service endpoint on every client subnet, with the identifier that the"
                        + " perimeter of " + c.name() + " admits");
            case PRIVATE_ENDPOINT -> networkEndpoint();
            case PRIVATE_LINK_SERVICE -> byAlias("a client VNet");
            case PUBLIC -> fixedAddress("the client subnets", "those subnets");
            case NONE -> networkInside();
        }
    }

    private void networkEndpoint() {
        if (c.resource().isInVnet()) {
            networkInside();
        } else if (c.network().vnets() == 1) {
            need("Place the endpoint of " + c.name() + " in the client VNet or in one that is peered with it"
                    + names(", and"));
        } else {
            need("Peer every client VNet with that of the endpoint of " + c.name()
                    + names(", and").replace(" to it", " to each"));
        }
    }

    private void networkInside() {
        need(
                c.network().vnets() == 1
                        ? "Create " + c.name() + " in the client VNet or in one that is peered with it"
                        : "Peer every client VNet with the one that " + c.name() + " lives in");
        ownNames("every client VNet");
    }

    private String subnets() {
        return inspected() ? "the firewall's subnet" : "every client subnet";
    }

    private String them() {
        return inspected() ? "that one" : "each of them";
    }

    private boolean inspected() {
        return c.network().inspection() == Inspection.FIREWALL;
    }

    private void onPremises() {
        String link = c.network().onPremises() == Link.VPN ? "the VPN" : "ExpressRoute private peering";
        switch (mechanism) {
            case PRIVATE_ENDPOINT -> {
                need("Route the VNet of the endpoint of " + c.name() + " to on-premises, over " + link);
                forward("servers on-premises");
            }
            case PRIVATE_LINK_SERVICE -> byAlias("a VNet that " + link + " leads to");
            case NONE -> {
                need("Route the VNet that " + c.name() + " lives in to on-premises, over " + link);
                forwardOwnName("servers on-premises");
            }
            default -> {}
        }
    }

    private void hosted() {
        if (mechanism != Mechanism.PUBLIC) {
            join(client, mechanism, c).ifPresent(this::need);
        }
        switch (mechanism) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY -> serviceEndpoint();
            case STANDARD_SERVICE_ENDPOINT ->
                need("Switch on the standard service endpoint on the subnet of " + client.name()
                        + ", with the identifier that the perimeter of " + c.name() + " admits");
            case PRIVATE_ENDPOINT -> privateEndpoint();
            case PRIVATE_LINK_SERVICE -> byAlias("the VNet of " + client.name());
            case PUBLIC -> fixedAddress(client.name(), "its subnet");
            case NONE -> inside();
        }
    }

    private void serviceEndpoint() {
        if (inspected() && !client.isApart() && !isFirewall()) {
            need("Route " + client.name() + " through the firewall, whose subnet has the service endpoint and the VNet"
                    + " rule of " + c.name());
            return;
        }
        if (client.otherTenant()) {
            need("Have the other tenant switch on the service endpoint " + Regions.tag(c) + " on the subnet of "
                    + client.name());
            need("Admit that subnet to " + c.name() + " by its resource ID, from the command line or a template");
        } else {
            need("Switch on the service endpoint " + Regions.tag(c) + " on the subnet of " + client.name()
                    + ", and admit it by a VNet rule of " + c.name());
        }
        if (mechanism == Mechanism.SERVICE_ENDPOINT_POLICY) {
            need("Attach the service endpoint policy that lists " + c.name() + " to that subnet as well");
        }
    }

    private boolean isFirewall() {
        return client.host().orElseThrow().id().equals(FIREWALL);
    }

    private void privateEndpoint() {
        if (client.otherTenant()) {
            otherTenant();
        } else if (!client.peered()) {
            ownEndpoint();
        } else if (c.resource().isInVnet()) {
            inside();
        } else {
            sharedEndpoint("the endpoint's VNet");
        }
    }

    private void otherTenant() {
        need("Have the other tenant create a private endpoint to " + c.name() + " by its resource ID, in " + place()
                + ", in a subnet that is not delegated");
        need("Approve the connection of " + client.name() + " on " + c.name() + " by hand");
        if (!zones().isEmpty()) {
            need("Have the other tenant answer " + zones() + " from a private DNS zone of its own for " + client.name()
                    + ", with the address of that endpoint");
        }
    }

    private void ownEndpoint() {
        need("Place a private endpoint to " + c.name() + " of its own in " + place()
                + ", in a subnet that is not delegated");
        if (!zones().isEmpty()) {
            need("Create " + zones() + " once more for " + client.name()
                    + ", linked to that VNet only: its records hold the addresses of that endpoint");
        }
    }

    private String place() {
        if (isOutside()) {
            return "the VNet that " + client.name() + " is connected to";
        }
        return client.vnets() == 1
                ? "the VNet of " + client.name()
                : "each of the " + client.vnets() + " VNets of " + client.name();
    }

    /** Reaches a VNet without being in one: over a VPN, ExpressRoute or a hub. */
    private boolean isOutside() {
        return client.variant()
                .map(HostVariant::placement)
                .filter(p -> p == Placement.NEVER)
                .isPresent();
    }

    private void sharedEndpoint(String where) {
        if (isOutside()) {
            need("Announce " + where + " to " + client.name() + " over its connection");
            forward("servers that " + client.name() + " asks");
        } else {
            need("Peer the VNet of " + client.name() + " with " + where
                    + (zones().isEmpty() ? "" : names(", unless it is the same, and")));
            acrossRegions();
        }
    }

    private void inside() {
        if (isOutside()) {
            need("Announce the VNet that " + c.name() + " lives in to " + client.name() + " over its connection");
            forwardOwnName("servers that " + client.name() + " asks");
            return;
        }
        need("Peer the VNet of " + client.name() + " with the one that " + c.name()
                + " lives in, unless it is the same");
        acrossRegions();
        ownNames("the VNet of " + client.name());
    }

    private void acrossRegions() {
        Optional<Region> from = client.region();
        Optional<Region> to =
                c.resource().isInVnet() ? c.resource().region() : c.setting().region();
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            need("Use global peering for it: " + client.name() + " is in "
                    + from.get().name() + ", the other VNet in " + to.get().name()
                    + ", and peering charges each GB in both directions");
        }
    }

    /** How the name of a resource inside a VNet is found from another one. */
    private void ownNames(String vnet) {
        c.service()
                .inVnet()
                .flatMap(InVnet::perClient)
                .map(text -> text.replace("{service}", c.name()).replace("{vnet}", vnet))
                .ifPresent(this::need);
    }

    /** From outside, private zones are not asked; only a name in public DNS is found without help. */
    private void forwardOwnName(String servers) {
        if (c.service().inVnet().flatMap(InVnet::perClient).isPresent()) {
            need("Have DNS " + servers + " forward the name of " + c.name() + " to a resolver inside the VNet");
        }
    }

    private String names(String and) {
        if (zones().isEmpty()) {
            return "";
        }
        return c.network().dns() == Dns.CUSTOM
                ? and + " let its DNS servers forward " + forwarders() + " to a resolver inside the VNet"
                : and + " link " + zones() + " to it";
    }

    private void forward(String servers) {
        if (!forwarders().isEmpty()) {
            need("Have DNS " + servers + " forward " + forwarders()
                    + " to a resolver inside the VNet, for the address of " + c.name());
        }
    }

    private void byAlias(String where) {
        need("Create a private endpoint in " + where + " by the alias of " + c.name()
                + ", and have the connection approved on it");
        need("Point the name that is agreed on for " + c.name() + " at that endpoint");
    }

    /** A service endpoint on the same subnet makes the source address private, which no IP rule admits. */
    private void fixedAddress(String who, String where) {
        need("Give " + who + " a fixed outbound address, for example a NAT gateway, and list it in the firewall of "
                + c.name());
        c.service()
                .serviceEndpoint()
                .ifPresent(endpoint -> need(
                        "Keep the service endpoint " + endpoint.tag() + " off " + where + ": with it the address that "
                                + c.name() + " sees turns private, and the IP rule stops matching"));
    }

    private String zones() {
        return String.join(", ", EndpointPlan.zones(c));
    }

    private String forwarders() {
        return EndpointPlan.of(c).stream()
                .flatMap(plan -> plan.forwarders().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void need(String text) {
        needs.add(text);
    }
}
