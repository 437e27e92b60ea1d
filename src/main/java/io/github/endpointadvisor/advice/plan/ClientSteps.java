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
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Ready;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps for one client of a service: it joins, is admitted and connected, and finds the name. */
final class ClientSteps {
    private static final String FIREWALL = "azure-firewall";

    private final Client client;
    private final Case c;
    private final List<Step> steps = new ArrayList<>();

    private ClientSteps(Client client, Case c) {
        this.client = client;
        this.c = c;
    }

    static List<Step> of(ConnectionPath path, Case c) {
        ClientSteps made = new ClientSteps(path.client(), c);
        made.follow(path);
        return made.steps;
    }

    private void add(Step step) {
        steps.add(step);
    }

    private Step step(Action action, String... sources) {
        return Step.of(action, c, sources).forClient(client.name());
    }

    /** What the catalog says of the client itself. */
    private String source() {
        return client.host().map(host -> host.sources().get(0)).orElse("ov25");
    }

    private void follow(ConnectionPath path) {
        if (path instanceof ByMechanism by) {
            byMechanism(by.mechanism());
        } else if (path instanceof ByPlatform by) {
            byPlatform(by.best());
        } else if (path instanceof OverPublicEndpoint over) {
            overPublic(over.admission());
        } else if (path instanceof NotDocumented open) {
            notDocumented(open);
        } else if (path instanceof PlanDecides) {
            add(step(Action.STATE_FACT, source())
                    .on("clients." + client.name() + ".tier")
                    .because(ServiceSteps.CLIENT_REACH));
        }
    }

    private void notDocumented(NotDocumented open) {
        add(step(Action.CONFIRM_SUPPORT, source()).on(client.name()).about(List.of(open.asked())));
        if (open.listed().isEmpty()) {
            byMechanism(open.mechanism());
        } else if (open.listed().get().way() != Way.SERVICE_SETTING) {
            byPlatform(open.listed().get());
        }
    }

    private void byMechanism(Mechanism used) {
        client.variant().ifPresent(this::join);
        switch (used) {
            case SERVICE_ENDPOINT -> serviceEndpoint();
            case SERVICE_ENDPOINT_POLICY -> {
                serviceEndpoint();
                policy();
            }
            case STANDARD_SERVICE_ENDPOINT ->
                add(Step.of(Action.ENABLE_STANDARD_SERVICE_ENDPOINT, c, "sestd")
                        .on("client subnets")
                        .at(subnets()));
            case PRIVATE_ENDPOINT -> privateEndpoint();
            case PRIVATE_LINK_SERVICE -> consumer();
            case NONE -> inside();
            case PUBLIC -> {}
        }
    }

    /** A client whose form does not say that it is in a VNet has to be put into one. */
    private void join(HostVariant plan) {
        if (plan.placement() == Placement.OPTIONAL) {
            Step step = step(Action.JOIN_VNET, source()).on(client.name()).about(plan.joins());
            add(client.otherTenant() ? step.at(Place.tenant(client)) : step);
        }
    }

    private Place subnets() {
        return Place.subnets(client, c.network());
    }

    private void serviceEndpoint() {
        boolean ruleFirst = c.service().serviceEndpoint().orElseThrow().ruleFirst();
        if (!Reach.isOpen(c)) {
            Action rule = ruleFirst ? Action.ADD_VIRTUAL_NETWORK_RULE : Action.ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS;
            add(step(rule, "se25").at(subnets()));
        }
        add(step(Action.ENABLE_SERVICE_ENDPOINT, "se25")
                .on(Regions.tag(c))
                .at(subnets())
                .because(c.network().isInspected() ? "EA113" : Step.SETUP));
        boolean routed =
                client.host().filter(host -> !host.id().equals(FIREWALL)).isPresent();
        if (routed && c.network().inspects(client)) {
            add(step(Action.ROUTE_THROUGH_FIREWALL, "se25").on(client.name()).because("EA113"));
        }
    }

    private void policy() {
        String tag = Regions.tag(c);
        add(Step.of(Action.CREATE_SERVICE_ENDPOINT_POLICY, c, "sep23").on(tag));
        add(step(Action.ATTACH_SERVICE_ENDPOINT_POLICY, "sep23").on(tag).at(subnets()));
    }

    private void privateEndpoint() {
        if (client.otherTenant()) {
            add(step(Action.CREATE_PRIVATE_ENDPOINT, "ov25")
                    .about(c.resource().subresources())
                    .at(Place.tenant(client)));
            approve();
        } else if (client.peered()) {
            connect();
        }
    }

    private void approve() {
        add(step(Action.APPROVE_CONNECTION, "ov25"));
    }

    /** The network of the client and that of the endpoints, or of the resource, are the same, peered or linked. */
    private void connect() {
        String target = c.resource().isInVnet() ? "VNet of " + c.name() : "VNet of the private endpoints";
        if (Reach.isOutsideVnets(client)) {
            add(step(Action.ADVERTISE_ROUTE, "ov25").on(target));
        } else if (c.network().vnets() > 1 || isFar()) {
            Step step = step(Action.PEER_VNETS, "ov25").on(target).at(Place.vnets(client, c.network()));
            add(isFar() ? step.about(List.of(client.name())) : step);
        }
    }

    /** Between regions peering is global, and charges for each GB. */
    private boolean isFar() {
        return Regions.differ(
                Regions.of(client, c),
                c.resource().isInVnet() ? c.resource().region() : c.setting().region());
    }

    private void consumer() {
        add(step(Action.CREATE_PRIVATE_ENDPOINT, "pls21").at(Place.vnets(client, c.network())));
        approve();
        add(step(Action.POINT_NAME, "pls21"));
    }

    private void inside() {
        connect();
        add(step(Action.ALLOW_TRAFFIC));
        c.resource().inVnet().flatMap(InVnet::perClient).ifPresent(this::names);
    }

    /** From outside, private zones are not asked; only a name in public DNS is found without help. */
    private void names(String text) {
        if (Reach.isOutsideVnets(client)) {
            forward(Place.servers(client));
            return;
        }
        add(step(Action.LINK_PRIVATE_DNS_ZONE)
                .saying(text.replace("{service}", c.name()).replace("{vnet}", asks())));
        if (usesOwnServers()) {
            forward(Place.of(Place.Kind.DNS_SERVERS));
        }
    }

    private void forward(Place place) {
        if (!c.network().has(Ready.FORWARDERS)) {
            add(step(Action.FORWARD_DNS).at(place));
        }
    }

    /** The VNet from which names are looked up for a client: its own, or that of the resolver behind servers of one's own. */
    private String asks() {
        if (usesOwnServers()) {
            return LinkedVnets.of(LinkedVnets.Kind.SERVERS).words();
        }
        return client.kind() == Client.Kind.NETWORK
                ? "every client VNet"
                : LinkedVnets.of(client.name()).words();
    }

    private boolean usesOwnServers() {
        return c.network().dns() == Dns.CUSTOM && !client.isApart();
    }

    private void byPlatform(OtherPath path) {
        Way way = path.way();
        if (way == Way.OWN_CHANNEL) {
            return;
        }
        boolean confirmed =
                client.host().orElseThrow().confirms(client.variant().orElseThrow(), way);
        Step step = step(action(way), source());
        Step made = way.usesAddress()
                ? step.about(path.tag())
                : step.about(c.resource().subresources());
        add(
                way == Way.SERVICE_SETTING
                        ? made.saying(path.note().orElseThrow()).noting(Optional.empty(), confirmed)
                        : made.on(target(way)).noting(path.note(), confirmed));
        if (way.isPlatformEndpoint()) {
            approve();
        }
    }

    /** Endpoints are made at the client, rules are set at the service. */
    private String target(Way way) {
        boolean atClient = way.isPlatformEndpoint() || way == Way.SELF_HOSTED_RUNTIME;
        return atClient ? client.name() + " to " + c.name() : c.name();
    }

    private static Action action(Way way) {
        return switch (way) {
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

    private void overPublic(Admission admission) {
        switch (admission) {
            case OPEN, UNGUARDED -> {}
            case SUBNET_ADDRESS -> {
                add(step(Action.ASSIGN_OUTBOUND_ADDRESS, "se25")
                        .on(client.name())
                        .about(c.service().serviceEndpoint().map(ServiceEndpointSupport::tag)));
                add(step(Action.ADD_IP_RULE, "se25"));
            }
            case OWN_ADDRESS -> add(step(Action.ADD_IP_RULE, "se25"));
            case PERIMETER -> add(step(Action.ADD_PERIMETER_RULE, "sestd"));
        }
    }
}
