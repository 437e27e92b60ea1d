package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.Admission;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByMechanism;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByPlatform;
import io.github.endpointadvisor.advice.access.ConnectionPath.NotDocumented;
import io.github.endpointadvisor.advice.access.ConnectionPath.OverPublicEndpoint;
import io.github.endpointadvisor.advice.access.ConnectionPath.PlanDecides;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.HostVariant.Placement;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.Ready;
import java.util.List;
import java.util.Optional;

/** The steps for one client of a service: it joins, is admitted and connected, and finds the name. */
final class ClientSteps {
    private static final String FIREWALL = "azure-firewall";

    private final Case c;
    private final Mechanism mechanism;
    private final List<Step> steps;

    /** Adds to the steps. */
    ClientSteps(Case c, Mechanism mechanism, List<Step> steps) {
        this.c = c;
        this.mechanism = mechanism;
        this.steps = steps;
    }

    /** Reaches a VNet without being in one: over a VPN, ExpressRoute or a hub. */
    static boolean isOutside(Client client) {
        return client.variant()
                .map(HostVariant::placement)
                .filter(p -> p == Placement.NEVER)
                .isPresent();
    }

    private void add(Step step) {
        steps.add(step);
    }

    private Step step(Action action, String... sources) {
        return Step.of(action, c.name(), c.name(), sources);
    }

    private boolean inspected() {
        return c.network().inspection() == Inspection.FIREWALL;
    }

    void client(ConnectionPath path) {
        if (path instanceof ByMechanism by) {
            join(by.client(), by.mechanism());
            byMechanism(by.client(), by.mechanism());
        } else if (path instanceof ByPlatform by) {
            byPlatform(by.client(), by.best());
        } else if (path instanceof OverPublicEndpoint over) {
            overPublic(over.client(), over.admission());
        } else if (path instanceof NotDocumented open) {
            notDocumented(open);
        } else if (path instanceof PlanDecides open) {
            stateTier(open.client());
        }
    }

    private void stateTier(Client client) {
        add(Step.of(Action.STATE_FACT, "clients." + client.name() + ".tier", c.name(), source(client))
                .because(ServiceSteps.CLIENT_REACH)
                .forClient(client.name()));
    }

    private void notDocumented(NotDocumented open) {
        Client client = open.client();
        add(Step.of(Action.CONFIRM_SUPPORT, client.name(), c.name(), source(client))
                .forClient(client.name())
                .about(List.of(open.listed()
                        .map(path -> path.way().id())
                        .orElse(open.mechanism().id()))));
        if (open.listed().isEmpty()) {
            join(client, open.mechanism());
            byMechanism(client, open.mechanism());
        } else if (open.listed().get().way() != Way.SERVICE_SETTING) {
            byPlatform(client, open.listed().get());
        }
    }

    private static String source(Client client) {
        return client.host().map(host -> host.sources().get(0)).orElse("ov25");
    }

    /** A client whose form does not say that it is in a VNet has to be put into one. */
    private void join(Client client, Mechanism used) {
        boolean needed = client.variant()
                .filter(variant -> variant.placement() == Placement.OPTIONAL)
                .isPresent();
        if (needed && used != Mechanism.PUBLIC) {
            HostVariant variant = client.variant().orElseThrow();
            Step step = Step.of(Action.JOIN_VNET, client.name(), c.name(), source(client))
                    .forClient(client.name())
                    .about(variant.joins().stream().toList());
            add(client.otherTenant() ? step.at(Place.of(Place.Kind.OTHER_TENANT, client.name(), 1)) : step);
        }
    }

    private void byMechanism(Client client, Mechanism used) {
        switch (used) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY -> serviceEndpoint(client);
            case STANDARD_SERVICE_ENDPOINT ->
                add(Step.of(Action.ENABLE_STANDARD_SERVICE_ENDPOINT, "client subnets", c.name(), "sestd")
                        .at(subnets(client)));
            case PRIVATE_ENDPOINT -> privateEndpoint(client);
            case PRIVATE_LINK_SERVICE -> consumer(client);
            case NONE -> inside(client);
            case PUBLIC -> {}
        }
    }

    private Place subnets(Client client) {
        if (inspected() && !client.isApart()) {
            return Place.of(Place.Kind.FIREWALL_SUBNET);
        }
        return client.kind() == Client.Kind.NETWORK
                ? Place.of(Place.Kind.SUBNETS, c.network().subnets())
                : Place.of(Place.Kind.SUBNETS, client.name(), client.subnets());
    }

    private void serviceEndpoint(Client client) {
        Place subnets = subnets(client);
        String tag = Regions.tag(c);
        boolean ruleFirst = c.service().serviceEndpoint().orElseThrow().ruleFirst();
        Action rule = ruleFirst ? Action.ADD_VIRTUAL_NETWORK_RULE : Action.ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS;
        if (!Reach.isOpen(c)) {
            add(step(rule, "se25").at(subnets).forClient(client.name()));
        }
        add(Step.of(Action.ENABLE_SERVICE_ENDPOINT, tag, c.name(), "se25")
                .at(subnets)
                .forClient(client.name())
                .because(inspected() ? "EA113" : Step.SETUP));
        if (mechanism == Mechanism.SERVICE_ENDPOINT_POLICY) {
            add(Step.of(Action.CREATE_SERVICE_ENDPOINT_POLICY, tag, c.name(), "sep23"));
            add(Step.of(Action.ATTACH_SERVICE_ENDPOINT_POLICY, tag, c.name(), "sep23")
                    .at(subnets)
                    .forClient(client.name()));
        }
        if (inspected() && !client.isApart() && client.kind() == Client.Kind.HOSTED && !isFirewall(client)) {
            add(Step.of(Action.ROUTE_THROUGH_FIREWALL, client.name(), c.name(), "se25")
                    .forClient(client.name())
                    .because("EA113"));
        }
    }

    private static boolean isFirewall(Client client) {
        return client.host().orElseThrow().id().equals(FIREWALL);
    }

    private void privateEndpoint(Client client) {
        if (client.otherTenant()) {
            add(step(Action.CREATE_PRIVATE_ENDPOINT, "ov25")
                    .about(c.resource().subresources())
                    .at(Place.of(Place.Kind.OTHER_TENANT, client.name(), client.vnets()))
                    .forClient(client.name()));
            approve(client);
        } else if (client.peered()) {
            connect(client);
        }
    }

    private void approve(Client client) {
        add(step(Action.APPROVE_CONNECTION, "ov25").forClient(client.name()));
    }

    /** The network of the client and that of the endpoints, or of the resource, are the same, peered or linked. */
    private void connect(Client client) {
        String target = c.resource().isInVnet() ? "VNet of " + c.name() : "VNet of the private endpoints";
        if (client.kind() == Client.Kind.ON_PREMISES || isOutside(client)) {
            add(Step.of(Action.ADVERTISE_ROUTE, target, c.name(), "ov25").forClient(client.name()));
        } else if (c.network().vnets() > 1 || isFar(client)) {
            Step step = Step.of(Action.PEER_VNETS, target, c.name(), "ov25")
                    .at(
                            client.kind() == Client.Kind.NETWORK
                                    ? Place.of(Place.Kind.VNETS, c.network().vnets())
                                    : Place.of(Place.Kind.VNETS, client.name(), client.vnets()))
                    .forClient(client.name());
            add(isFar(client) ? step.about(List.of(client.name())) : step);
        }
    }

    /** Between regions peering is global, and charges for each GB. */
    private boolean isFar(Client client) {
        return Regions.differ(
                Regions.of(client, c),
                c.resource().isInVnet() ? c.resource().region() : c.setting().region());
    }

    private void consumer(Client client) {
        Place place = client.kind() == Client.Kind.HOSTED
                ? Place.of(Place.Kind.VNETS, client.name(), client.vnets())
                : Place.of(Place.Kind.VNETS, c.network().vnets());
        add(step(Action.CREATE_PRIVATE_ENDPOINT, "pls21").at(place).forClient(client.name()));
        approve(client);
        add(step(Action.POINT_NAME, "pls21").forClient(client.name()));
    }

    private void inside(Client client) {
        connect(client);
        add(step(Action.ALLOW_TRAFFIC).forClient(client.name()));
        c.resource().inVnet().flatMap(v -> v.perClient()).ifPresent(text -> names(client, text));
    }

    /** From outside, private zones are not asked; only a name in public DNS is found without help. */
    private void names(Client client, String text) {
        if (client.kind() == Client.Kind.ON_PREMISES || isOutside(client)) {
            forward(
                    client,
                    client.kind() == Client.Kind.ON_PREMISES
                            ? Place.of(Place.Kind.ON_PREMISES)
                            : Place.of(Place.Kind.DNS_SERVERS, client.name(), 1));
        } else {
            add(step(Action.LINK_PRIVATE_DNS_ZONE)
                    .forClient(client.name())
                    .saying(text.replace("{service}", c.name()).replace("{vnet}", asks(client))));
            if (usesOwnServers(client)) {
                forward(client, Place.of(Place.Kind.DNS_SERVERS));
            }
        }
    }

    private void forward(Client client, Place place) {
        if (!c.network().has(Ready.FORWARDERS)) {
            add(Step.of(Action.FORWARD_DNS, c.name(), c.name()).at(place).forClient(client.name()));
        }
    }

    /** The VNet from which names are looked up for a client: its own, or that of the resolver behind servers of one's own. */
    private String asks(Client client) {
        if (usesOwnServers(client)) {
            return "the VNet of the DNS resolver that your DNS servers forward to";
        }
        return client.kind() == Client.Kind.NETWORK ? "every client VNet" : "the VNet of " + client.name();
    }

    private boolean usesOwnServers(Client client) {
        return c.network().dns() == Dns.CUSTOM && !client.isApart();
    }

    private void byPlatform(Client client, OtherPath path) {
        if (path.way() == Way.OWN_CHANNEL) {
            return;
        }
        boolean confirmed = client.variant()
                .filter(variant -> client.host().orElseThrow().confirms(variant, path.way()))
                .isPresent();
        Step step = Step.of(action(path), path(client, path), c.name(), source(client))
                .forClient(client.name())
                .about(
                        path.way().usesAddress()
                                ? path.tag().stream().toList()
                                : c.resource().subresources());
        add(
                path.way() == Way.SERVICE_SETTING
                        ? step.saying(path.note().orElseThrow()).noting(Optional.empty(), confirmed)
                        : step.noting(path.note(), confirmed));
        if (path.way().isPlatformEndpoint()) {
            approve(client);
        }
    }

    /** Rules are set at the service, endpoints are made at the client. */
    private String path(Client client, OtherPath path) {
        return switch (path.way()) {
            case MANAGED_PRIVATE_ENDPOINT, SHARED_PRIVATE_LINK, SELF_HOSTED_RUNTIME, OWN_CHANNEL ->
                client.name() + " to " + c.name();
            case RESOURCE_INSTANCE_RULE, SERVICE_SETTING, TRUSTED_ACCESS, PERIMETER_RULE, ADDRESS_RULE, ALLOW_AZURE ->
                c.name();
        };
    }

    private static Action action(OtherPath path) {
        return switch (path.way()) {
            case OWN_CHANNEL -> throw new IllegalArgumentException("a channel of the platform needs no step");
            case MANAGED_PRIVATE_ENDPOINT -> Action.CREATE_MANAGED_PRIVATE_ENDPOINT;
            case SHARED_PRIVATE_LINK -> Action.CREATE_SHARED_PRIVATE_LINK;
            case RESOURCE_INSTANCE_RULE -> Action.ADD_RESOURCE_INSTANCE_RULE;
            case SERVICE_SETTING -> Action.CONFIGURE_SERVICE;
            case TRUSTED_ACCESS -> Action.ALLOW_TRUSTED_SERVICES;
            case PERIMETER_RULE -> Action.ADD_PERIMETER_RULE;
            case SELF_HOSTED_RUNTIME -> Action.RUN_SELF_HOSTED_RUNTIME;
            case ADDRESS_RULE -> Action.ADD_IP_RULE;
            case ALLOW_AZURE -> Action.ALLOW_AZURE_SERVICES;
        };
    }

    private void overPublic(Client client, Admission admission) {
        switch (admission) {
            case OPEN, UNGUARDED -> {}
            case SUBNET_ADDRESS -> {
                add(Step.of(Action.ASSIGN_OUTBOUND_ADDRESS, client.name(), c.name(), "se25")
                        .forClient(client.name())
                        .about(c.service().serviceEndpoint().map(endpoint -> endpoint.tag()).stream()
                                .toList()));
                add(step(Action.ADD_IP_RULE, "se25").forClient(client.name()));
            }
            case OWN_ADDRESS -> add(step(Action.ADD_IP_RULE, "se25").forClient(client.name()));
            case PERIMETER -> add(step(Action.ADD_PERIMETER_RULE, "sestd").forClient(client.name()));
        }
    }
}
