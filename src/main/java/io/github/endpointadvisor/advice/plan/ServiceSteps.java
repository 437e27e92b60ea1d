package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.SetupStep;
import io.github.endpointadvisor.workload.Ready;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The steps for one service: what has to change, the mechanism, each client, and what is closed when all of them connect. */
final class ServiceSteps {
    static final String CLIENT_REACH = "EA117";

    private final Chosen service;
    private final Case c;
    private final List<Step> steps = new ArrayList<>();

    /** The service whose endpoint it uses: its own, or that of its private link scope. */
    private final String endpointOwner;

    private ServiceSteps(Chosen service, String endpointOwner) {
        this.service = service;
        this.c = service.c();
        this.endpointOwner = endpointOwner;
    }

    static List<Step> of(Chosen service, String endpointOwner) {
        ServiceSteps made = new ServiceSteps(service, endpointOwner);
        service.alternative().changes().forEach(made::change);
        made.mechanism();
        made.clients();
        made.steps.addAll(ClosingSteps.of(service, made.steps));
        return made.steps;
    }

    private void add(Step step) {
        steps.add(step);
    }

    private Step step(Action action, String... sources) {
        return Step.of(action, c, sources);
    }

    /** What the mechanism itself sets up, or the path of a client asks for, is not asked for twice. */
    private void change(Change change) {
        if (change.code().equals(CLIENT_REACH) && change.action().phase() == Phase.DECIDE) {
            return;
        }
        Step step = step(change.action(), change.source().stream().toArray(String[]::new))
                .because(change.code())
                .saying(change.text());
        switch (change.action()) {
            case ENABLE_SERVICE_ENDPOINT -> {}
            case ROUTE_THROUGH_FIREWALL ->
                add(step(Action.ROUTE_THROUGH_FIREWALL, "netpol", "ov25")
                        .on("endpoint subnets")
                        .because(change.code()));
            case ENABLE_HIGH_SCALE_ENDPOINTS -> add(step.on("endpoint VNets"));
            default -> add(step);
        }
    }

    private void mechanism() {
        switch (service.mechanism()) {
            case STANDARD_SERVICE_ENDPOINT -> standardServiceEndpoint();
            case PRIVATE_ENDPOINT -> privateEndpoint();
            case PRIVATE_LINK_SERVICE -> add(step(Action.CREATE_PRIVATE_LINK_SERVICE, "pls21"));
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY, PUBLIC, NONE -> {}
        }
        if (c.resource().isInVnet()) {
            c.resource().inVnet().ifPresent(this::inVnet);
        }
    }

    private void inVnet(InVnet support) {
        catalog(support.steps(), support.sources());
        if (service.hasPrivateEndpoint()) {
            catalog(support.endpointSteps(), support.sources());
        }
    }

    private void standardServiceEndpoint() {
        add(step(Action.REGISTER_FEATURE, "sestdp").on("AllowServiceEndpointNetworkIdentifier"));
        add(step(Action.ADD_PERIMETER_RULE, "sestd"));
    }

    /**
     * What the catalog says of setting one up. What can only be chosen at creation is a migration where the resource exists,
     * and nothing where it is in place already.
     */
    private void catalog(List<SetupStep> texts, List<String> sources) {
        for (SetupStep text : texts) {
            Action action = Objects.requireNonNull(Action.ids().get(text.action()));
            if (action != Action.CREATE_RESOURCE || c.request().current().isEmpty()) {
                add(said(action, text.text(), sources));
            } else if (!service.isInPlace()) {
                add(text.migration()
                        .map(said -> said(Action.MIGRATE_RESOURCE, said, sources))
                        .orElseGet(() -> step(Action.MIGRATE_RESOURCE, sources.toArray(String[]::new))));
            }
        }
    }

    private Step said(Action action, String text, List<String> sources) {
        return step(action, sources.toArray(String[]::new)).saying(text.replace("{service}", c.name()));
    }

    private void privateEndpoint() {
        c.service()
                .privateEndpoint()
                .ifPresent(support -> catalog(support.steps(), c.service().sources()));
        EndpointSite.own(c).stream()
                .filter(site -> site.apart().isPresent() || !c.service().makesEndpoint())
                .forEach(this::endpoint);
        List<String> ungrouped = EndpointPlan.ungrouped(c);
        if (!ungrouped.isEmpty() && !c.network().has(Ready.ZONE_GROUPS)) {
            add(step(Action.CREATE_DNS_RECORDS, "limits26").on(endpointOwner).about(ungrouped));
        }
        if (EndpointPlan.zones(c).isEmpty()) {
            add(step(Action.CONFIRM_SUPPORT, "dns26")
                    .saying("ask Microsoft for the private DNS zone of "
                            + c.service().name()
                            + (hasZoneElsewhere() ? " in " + c.cloud().label() : "")
                            + ": none is documented, and without one the name keeps resolving to the public address"));
        }
    }

    private void endpoint(EndpointSite site) {
        Step step = step(Action.CREATE_PRIVATE_ENDPOINT, "ov25")
                .on(endpointOwner)
                .about(c.resource().subresources());
        add(site.apart()
                .map(client -> step.at(Place.vnets(client, c.network())).forClient(client.name()))
                .orElseGet(() -> step.at(Place.shared(c.network()))));
    }

    private boolean hasZoneElsewhere() {
        return c.resource()
                .parts()
                .anyMatch(part -> part.zones().values().stream().anyMatch(zones -> !zones.isEmpty()));
    }

    private void clients() {
        service.paths().forEach(path -> steps.addAll(ClientSteps.of(path, c)));
        service.paths().stream()
                .filter(path -> !path.isBlocked())
                .forEach(path -> add(step(Action.TEST_CONNECTION)
                        .about(List.of(service.mechanism().id()))
                        .forClient(path.client().name())));
    }
}
