package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.SetupStep;
import io.github.endpointadvisor.workload.Ready;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The steps for one service: what has to change, the mechanism, each client, and what is closed when all of them connect. */
final class ServiceSteps {
    static final String CLIENT_REACH = "EA117";

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
        plan.paths.forEach(new ClientSteps(plan.c, plan.mechanism, plan.steps)::client);
        plan.test();
        ClosingSteps closing = new ClosingSteps(service, plan.steps);
        closing.close();
        closing.tidy();
        return plan.steps;
    }

    private void add(Step step) {
        steps.add(step);
    }

    private Step step(Action action, String... sources) {
        return Step.of(action, c.name(), c.name(), sources);
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

    private void test() {
        List<String> clients = paths.stream()
                .filter(path -> !path.isBlocked())
                .map(path -> path.client().name())
                .toList();
        clients.forEach(client ->
                add(step(Action.TEST_CONNECTION).about(List.of(mechanism.id())).forClient(client)));
    }
}
