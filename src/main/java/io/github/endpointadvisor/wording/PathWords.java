package io.github.endpointadvisor.wording;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.Admission;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByMechanism;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByPlatform;
import io.github.endpointadvisor.advice.access.ConnectionPath.CannotConnect;
import io.github.endpointadvisor.advice.access.ConnectionPath.NotDocumented;
import io.github.endpointadvisor.advice.access.ConnectionPath.OverPublicEndpoint;
import io.github.endpointadvisor.advice.access.ConnectionPath.PlanDecides;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.access.Remedy;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words for connection paths to one service. */
public final class PathWords {
    private static final String CANNOT = "no-way";
    private static final String PUBLIC = "public";
    private static final String GATEWAY = "application-gateway";

    private static final Map<Class<? extends ConnectionPath>, String> KINDS = Map.of(
            ByMechanism.class, "mechanism",
            ByPlatform.class, "platform",
            OverPublicEndpoint.class, "public-endpoint",
            PlanDecides.class, "depends-on-plan",
            NotDocumented.class, "not-documented",
            CannotConnect.class, "cannot-connect");

    private final Case c;

    public PathWords(Case c) {
        this.c = c;
    }

    /** What kind of path it is, for JSON. */
    public static String kind(ConnectionPath path) {
        return Objects.requireNonNull(KINDS.get(path.getClass()));
    }

    /** Ids of the mechanism or of each way, the best first; {@code no-way} where there is none. */
    public static List<String> ids(ConnectionPath path) {
        if (path instanceof PlanDecides open) {
            List<String> ids = open.byPlan().stream()
                    .flatMap(plan -> ids(plan).stream())
                    .filter(id -> !id.equals(CANNOT))
                    .distinct()
                    .toList();
            return ids.isEmpty() ? List.of(CANNOT) : ids;
        }
        if (path instanceof ByPlatform by) {
            return by.options().stream().map(option -> option.way().id()).toList();
        }
        if (path instanceof ByMechanism by) {
            return List.of(by.mechanism().id());
        }
        if (path instanceof NotDocumented open) {
            return List.of(open.asked());
        }
        return List.of(
                path instanceof OverPublicEndpoint over
                        ? over.admission() == Admission.PERIMETER ? Way.PERIMETER_RULE.id() : PUBLIC
                        : CANNOT);
    }

    /** The path in a phrase without full stop, such as "service endpoint on the client subnets". */
    public String text(ConnectionPath path) {
        if (path instanceof ByMechanism by) {
            return byMechanism(by);
        }
        if (path instanceof ByPlatform by) {
            return by.options().stream().map(this::option).collect(Collectors.joining(", or "));
        }
        if (path instanceof OverPublicEndpoint over) {
            return admission(over.admission());
        }
        if (path instanceof NotDocumented open) {
            return notDocumented(open);
        }
        return path instanceof PlanDecides open ? byPlan(open) : "cannot connect: " + cause((CannotConnect) path);
    }

    private String byMechanism(ByMechanism by) {
        Client client = by.client();
        return switch (by.mechanism()) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY, STANDARD_SERVICE_ENDPOINT -> serviceEndpoint(by);
            case PRIVATE_ENDPOINT -> privateEndpoint(client);
            case PRIVATE_LINK_SERVICE ->
                client.kind() == Client.Kind.ON_PREMISES
                        ? "consumer's private endpoint, over " + link()
                        : "private endpoint of its own to the Private Link service";
            case NONE ->
                client.kind() == Client.Kind.ON_PREMISES
                        ? "directly, over " + link()
                        : "directly, in the same VNet or over peering";
            case PUBLIC -> "public endpoint";
        };
    }

    private String serviceEndpoint(ByMechanism by) {
        return by.mechanism() == Mechanism.SERVICE_ENDPOINT && c.network().inspects(by.client())
                ? "through the firewall, whose subnet has the service endpoint"
                : by.mechanism().label()
                        + (by.client().kind() == Client.Kind.NETWORK ? " on the client subnets" : " on its subnet")
                        + across(by.client());
    }

    private String privateEndpoint(Client client) {
        if (client.kind() == Client.Kind.ON_PREMISES) {
            return "private endpoint, over " + link();
        }
        if (client.isApart()) {
            return "private endpoint in its own VNet" + (client.otherTenant() ? ", approved by hand" : "");
        }
        return "private endpoint" + across(client);
    }

    private String link() {
        return c.network().onPremises() == Link.VPN ? "VPN" : "ExpressRoute private peering";
    }

    /** That it reaches from one region to another is worth saying where the file names two. */
    private String across(Client client) {
        return Regions.differ(client.region(), c.resource().region())
                ? ", from " + client.region().orElseThrow().name() + " to "
                        + c.resource().region().orElseThrow().name()
                : "";
    }

    private String option(OtherPath path) {
        return switch (path.way()) {
            case OWN_CHANNEL -> "a channel of its platform, which needs no setting";
            case MANAGED_PRIVATE_ENDPOINT -> "managed private endpoint";
            case SHARED_PRIVATE_LINK -> "shared private link";
            case RESOURCE_INSTANCE_RULE -> "resource instance rule";
            case SERVICE_SETTING -> "a setting of the service that admits it";
            case TRUSTED_ACCESS -> "trusted services exception";
            case PERIMETER_RULE -> "network security perimeter rule";
            case SELF_HOSTED_RUNTIME -> "self-hosted runtime or gateway in the VNet";
            case ADDRESS_RULE ->
                "public endpoint, by "
                        + (path.tag().isPresent() ? "a rule for its service tag" : "an IP rule for its addresses");
            case ALLOW_AZURE -> "public endpoint, which then allows all Azure services";
        };
    }

    private String admission(Admission admission) {
        return switch (admission) {
            case OPEN -> "public endpoint, which stays open (publicNetworkAccess: enabled)";
            case UNGUARDED ->
                "public endpoint; "
                        + (c.service().noNetworkRules().isPresent() ? c.name() : "this tier")
                        + " has no network rules, so only credentials protect it";
            case SUBNET_ADDRESS -> "public endpoint, by an IP rule for the outbound address of its subnets";
            case OWN_ADDRESS -> "public endpoint, by an IP rule for its address";
            case PERIMETER -> "public endpoint, by an address rule of the network security perimeter";
        };
    }

    private String notDocumented(NotDocumented open) {
        return open.listed()
                .map(path -> "not documented: whether a " + path.way().label() + " from " + host(open.client())
                        + " leads to " + c.service().name())
                .orElseGet(() -> "not documented: whether " + host(open.client()) + " can use "
                        + open.mechanism().withArticle());
    }

    private static String host(Client client) {
        return client.host().map(host -> host.shortName()).orElse(client.name());
    }

    /** Tiers that connect alike are told together. */
    private String byPlan(PlanDecides open) {
        Map<String, List<String>> tiers = new LinkedHashMap<>();
        for (ConnectionPath path : open.byPlan()) {
            tiers.computeIfAbsent(text(path), text -> new ArrayList<>())
                    .add(path.client().variant().map(HostVariant::name).orElse(""));
        }
        return "depends on its tier: "
                + tiers.entrySet().stream()
                        .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                        .collect(Collectors.joining("; "));
    }

    /** Why a client cannot connect, without a full stop. */
    public String cause(CannotConnect path) {
        return switch (path.cause()) {
            case NOTHING_POSSIBLE -> "no mechanism is possible for " + c.name();
            case NO_PUBLIC_ENDPOINT -> c.name() + " has no public endpoint for it";
            case PRIVATE_ADDRESS_NEEDED -> "over " + link() + " only a private IP address can be reached";
            case SAME_REGION -> "Storage ignores IP rules for callers in its own region";
            case NOT_CONNECTED -> "its VNet is not connected to the VNet of " + c.name();
            case OTHER_TENANT -> c.name() + " does not allow subnets of another tenant";
            case NO_ADDRESS -> "it has no fixed outbound address for a rule";
            case OUTSIDE_VNETS -> outside(path.client());
            case PLAN -> "its tier cannot use " + (Reach.isClosed(c) ? "a private endpoint" : "this mechanism");
            case HOST_STORAGE ->
                "on this plan, the host storage account of " + host(path.client())
                        + " cannot have network restrictions";
        };
    }

    private String outside(Client client) {
        String why = host(client) + " is not in a VNet of yours, and no documented path leads to " + c.name();
        return Reach.isClosed(c) ? why + " with public network access disabled" : why;
    }

    /** What would let it connect; empty for other paths. */
    public List<String> remedies(ConnectionPath path) {
        return path instanceof CannotConnect blocked
                ? blocked.remedies().stream()
                        .map(remedy -> remedy(remedy, blocked.client()))
                        .toList()
                : List.of();
    }

    /** The nearest remedy, or what improves a path that is there. */
    public Optional<String> change(ConnectionPath path) {
        if (path instanceof ByPlatform by) {
            return by.client()
                    .variant()
                    .flatMap(HostVariant::change)
                    .filter(change -> by.best().way() != Way.OWN_CHANNEL);
        }
        if (path instanceof NotDocumented) {
            return Optional.of("test it before you rely on it");
        }
        if (path instanceof PlanDecides open) {
            return Optional.of("state the tier of " + open.client().name());
        }
        return remedies(path).stream().findFirst();
    }

    private String remedy(Remedy remedy, Client client) {
        return switch (remedy.kind()) {
            case CHANGE_CLIENT -> remedy.change().orElseThrow();
            case CHANGE_TIER ->
                "move " + c.name() + " to a tier that supports private endpoints, for one made by " + client.name();
            case PEER_VNETS -> "peer its VNet with the VNet of " + c.name() + ", or connect the two by VPN";
            case ALLOW_ENDPOINT -> "allow a service endpoint or a private endpoint to " + c.name();
            case USE_PRIVATE_ENDPOINT -> "use a private endpoint to " + c.name();
            case ADMIT_SELECTED_NETWORKS ->
                "set publicNetworkAccess of " + c.name() + " to selected-networks, and add an IP rule";
            case KEEP_PUBLIC -> "keep public network access of " + c.name() + " enabled (publicNetworkAccess: enabled)";
            case CONNECT_PRIVATELY -> "connect by VPN";
            case PUBLISH ->
                c.service().id().equals(GATEWAY)
                        ? "add a public frontend IP configuration to " + c.name()
                        : "publish " + c.name()
                                + " through a gateway (Application Gateway, API Management, or Front Door Premium)";
            case RELAY -> "call " + c.name() + " through an app of yours that is connected to a VNet";
        };
    }
}
