package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.Admission;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByMechanism;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByPlatform;
import io.github.endpointadvisor.advice.access.ConnectionPath.NotDocumented;
import io.github.endpointadvisor.advice.access.ConnectionPath.OverPublicEndpoint;
import io.github.endpointadvisor.advice.access.ConnectionPath.PlanDecides;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.HostVariant.Placement;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.SetupStep;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Inspection;
import io.github.endpointadvisor.workload.PublicAccess;
import io.github.endpointadvisor.workload.Ready;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The steps for one service: what has to change, the mechanism, each client, and what is closed when all of them connect. */
final class ServiceSteps {
    private static final String FIREWALL = "azure-firewall";
    private static final String CLIENT_REACH = "EA117";

    /** Rules of the resource itself, which no longer count once it is in a perimeter in enforced mode. */
    private static final Set<Action> OWN_RULES = EnumSet.of(
            Action.ADD_VIRTUAL_NETWORK_RULE,
            Action.ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS,
            Action.ADD_IP_RULE,
            Action.ADD_RESOURCE_INSTANCE_RULE,
            Action.ALLOW_TRUSTED_SERVICES,
            Action.ALLOW_AZURE_SERVICES);

    private final Case c;
    private final Mechanism mechanism;
    private final List<ConnectionPath> paths;

    /** The service whose endpoint it uses: its own, or that of its private link scope. */
    private final String endpointOwner;

    private final List<Step> steps = new ArrayList<>();

    private ServiceSteps(Chosen service, String endpointOwner) {
        this.endpointOwner = endpointOwner;
        this.c = service.c();
        this.mechanism = service.mechanism();
        this.paths = service.paths();
    }

    static List<Step> of(Chosen service, String endpointOwner) {
        ServiceSteps plan = new ServiceSteps(service, endpointOwner);
        service.alternative().changes().forEach(plan::change);
        plan.mechanism();
        plan.paths.forEach(plan::client);
        plan.test();
        plan.close();
        plan.tidy();
        return plan.steps;
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

    /** What the mechanism itself sets up, or the path of a client asks for, is not asked for twice. */
    private void change(Change change) {
        if (change.code().equals(CLIENT_REACH) && change.action().phase() == Phase.DECIDE) {
            return;
        }
        switch (change.action()) {
            case ENABLE_SERVICE_ENDPOINT -> {}
            case ROUTE_THROUGH_FIREWALL ->
                add(Step.of(Action.ROUTE_THROUGH_FIREWALL, "endpoint subnets", c.name(), "netpol", "ov25")
                        .because(change.code()));
            case ENABLE_HIGH_SCALE_ENDPOINTS ->
                add(Step.of(change.action(), "endpoint VNets", c.name())
                        .because(change.code())
                        .saying(change.text()));
            default ->
                add(step(change.action(), change.source().stream().toArray(String[]::new))
                        .because(change.code())
                        .saying(change.text()));
        }
    }

    private void mechanism() {
        switch (mechanism) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY -> {}
            case STANDARD_SERVICE_ENDPOINT -> standardServiceEndpoint();
            case PRIVATE_ENDPOINT -> privateEndpoint();
            case PRIVATE_LINK_SERVICE -> add(step(Action.CREATE_PRIVATE_LINK_SERVICE, "pls21"));
            case PUBLIC, NONE -> {}
        }
        if (c.resource().isInVnet()) {
            c.resource().inVnet().ifPresent(v -> catalog(v.steps(), v.sources()));
            if (mechanism == Mechanism.PRIVATE_ENDPOINT) {
                c.resource().inVnet().ifPresent(v -> catalog(v.endpointSteps(), v.sources()));
            }
        }
    }

    private void standardServiceEndpoint() {
        add(Step.of(Action.REGISTER_FEATURE, "AllowServiceEndpointNetworkIdentifier", c.name(), "sestdp"));
        add(step(Action.ADD_PERIMETER_RULE, "sestd"));
        add(Step.of(Action.ENABLE_STANDARD_SERVICE_ENDPOINT, "client subnets", c.name(), "sestd"));
    }

    /** What the catalog says of setting one up; what can only be chosen at creation is a migration where it exists. */
    private void catalog(List<SetupStep> texts, List<String> sources) {
        for (SetupStep text : texts) {
            Action action = Objects.requireNonNull(Action.ids().get(text.action()));
            boolean exists = c.request().current().isPresent();
            if (action == Action.CREATE_RESOURCE && exists) {
                migration(text, sources);
            } else {
                add(step(action, sources.toArray(String[]::new))
                        .saying(text.text().replace("{service}", c.name())));
            }
        }
    }

    /** What is in place already needs no migration. */
    private void migration(SetupStep text, List<String> sources) {
        if (c.request().current().filter(mechanism::equals).isEmpty()) {
            Step step = step(Action.MIGRATE_RESOURCE, sources.toArray(String[]::new));
            add(text.migration()
                    .map(said -> step.saying(said.replace("{service}", c.name())))
                    .orElse(step));
        }
    }

    private void privateEndpoint() {
        c.service()
                .privateEndpoint()
                .ifPresent(support -> catalog(support.steps(), c.service().sources()));
        for (EndpointSite site : EndpointSite.own(c)) {
            if (c.service().makesEndpoint() && site.apart().isEmpty()) {
                continue;
            }
            Step step = Step.of(Action.CREATE_PRIVATE_ENDPOINT, endpointOwner, c.name(), "ov25")
                    .about(c.resource().subresources())
                    .at(place(site));
            add(site.apart().map(client -> step.forClient(client.name())).orElse(step));
        }
        List<String> ungrouped = EndpointPlan.ungrouped(c);
        if (!ungrouped.isEmpty() && !c.network().has(Ready.ZONE_GROUPS)) {
            add(Step.of(Action.CREATE_DNS_RECORDS, endpointOwner, c.name(), "limits26")
                    .about(ungrouped));
        }
        if (EndpointPlan.zones(c).isEmpty()) {
            add(step(Action.CONFIRM_SUPPORT, "dns26")
                    .saying("ask Microsoft for the private DNS zone of "
                            + c.service().name()
                            + (hasZoneElsewhere() ? " in " + c.cloud().label() : "")
                            + ": none is documented, and without one the name keeps resolving to the public address"));
        }
    }

    private Place place(EndpointSite site) {
        return site.apart()
                .map(client -> Place.of(Place.Kind.VNETS, client.name(), site.vnets()))
                .orElseGet(() -> Place.of(Place.Kind.SHARED_VNET, c.network().vnets()));
    }

    private boolean hasZoneElsewhere() {
        return c.resource().subresources().stream()
                .flatMap(name -> c.service().subresource(name).stream())
                .anyMatch(part -> part.zones().values().stream().anyMatch(zones -> !zones.isEmpty()));
    }

    private void client(ConnectionPath path) {
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
                .because(CLIENT_REACH)
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
                .filter(variant -> variant.placement() == Placement.OPTIONAL
                        || (variant.joins().isPresent() && !client.variantStated()))
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
                client.region(),
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

    private void test() {
        List<String> clients = paths.stream()
                .filter(path -> !path.isBlocked())
                .map(path -> path.client().name())
                .toList();
        clients.forEach(client ->
                add(step(Action.TEST_CONNECTION).about(List.of(mechanism.id())).forClient(client)));
    }

    /** Nothing is closed on a service that stays open, nor where nobody said how to close it. */
    private void close() {
        if (Reach.isOpen(c) || (mechanism == Mechanism.PUBLIC && !Reach.hasFirewall(c))) {
            add(step(Action.REQUIRE_ENTRA_ID, "sec26"));
            return;
        }
        boolean undecided = paths.stream().anyMatch(path -> path instanceof PlanDecides);
        if (undecided || !Reach.hasPublicEndpoint(c) || c.service().makesEndpoint()) {
            return;
        }
        if (isAny(EnumSet.of(Action.ADD_PERIMETER_RULE)) && !isAny(OWN_RULES)) {
            add(step(Action.ENFORCE_PERIMETER, "sestd"));
        }
        boolean stated = c.needs().publicAccess().isPresent() && Reach.hasFirewall(c);
        boolean needed = paths.stream().anyMatch(ConnectionPath::mayUsePublicEndpoint);
        boolean shut = Reach.isClosed(c) || (mechanism == Mechanism.PRIVATE_ENDPOINT && !stated && !needed);
        if (shut) {
            disable();
        } else {
            deny();
        }
    }

    private boolean isAny(Set<Action> actions) {
        return steps.stream().anyMatch(step -> actions.contains(step.action()));
    }

    private void disable() {
        if (c.service().noNetworkRules().isPresent()
                && c.service().publicAccessProperty().isEmpty()) {
            return; // a private link hub has no public access of its own
        }
        boolean first = mechanism == Mechanism.PRIVATE_ENDPOINT && c.service().needsPublicAccessDisabled();
        add(step(first ? Action.DISABLE_PUBLIC_ACCESS_FIRST : Action.DISABLE_PUBLIC_ACCESS, "ov25", "sec26")
                .because(mechanism == Mechanism.PRIVATE_ENDPOINT ? "EA201" : Step.SETUP)
                .about(c.service().publicAccessProperty().stream().toList()));
    }

    private void deny() {
        c.service().firewall().ifPresent(firewall -> {
            if (firewall.denies()) {
                add(step(Action.DENY_BY_DEFAULT, "se25")
                        .about(List.of(firewall.property().orElseThrow())));
            }
            firewall.azureSwitch()
                    .filter(name -> paths.stream()
                            .flatMap(ConnectionPath::ways)
                            .noneMatch(path -> path.way() == Way.ALLOW_AZURE))
                    .ifPresent(name ->
                            add(step(Action.DISALLOW_AZURE_SERVICES, "se25").about(List.of(name))));
        });
        if (c.service().firewall().isEmpty()
                && Reach.hasFirewall(c)
                && mechanism != Mechanism.PRIVATE_ENDPOINT
                && c.needs().publicAccessOrAssumed() == PublicAccess.SELECTED_NETWORKS) {
            add(step(Action.DENY_BY_DEFAULT, "se25"));
        }
    }

    /** What is in place and no longer used goes last. */
    private void tidy() {
        c.request().current().filter(current -> current != mechanism).ifPresent(current -> {
            switch (current) {
                case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY ->
                    add(step(Action.REMOVE_VIRTUAL_NETWORK_RULES, "se25"));
                case PRIVATE_ENDPOINT -> add(step(Action.DELETE_PRIVATE_ENDPOINT, "ov25"));
                case PUBLIC -> {
                    if (paths.stream().noneMatch(ConnectionPath::mayUsePublicEndpoint) && !Reach.isOpen(c)) {
                        add(step(Action.REMOVE_IP_RULES, "se25"));
                    }
                }
                default -> {}
            }
        });
    }
}
