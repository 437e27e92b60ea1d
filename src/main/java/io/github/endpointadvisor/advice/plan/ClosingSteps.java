package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.PlanDecides;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.catalog.Firewall;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is closed on a service when all of its clients connect, and what is then tidied up. */
final class ClosingSteps {
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
    private final List<Step> steps = new ArrayList<>();

    private ClosingSteps(Chosen service) {
        this.c = service.c();
        this.mechanism = service.mechanism();
        this.paths = service.paths();
    }

    /** What comes after the steps that let the clients in. */
    static List<Step> of(Chosen service, List<Step> before) {
        ClosingSteps made = new ClosingSteps(service);
        made.close(before.stream().map(Step::action).toList());
        service.c().request().current().filter(current -> !service.isInPlace()).ifPresent(made::tidy);
        return made.steps;
    }

    private void add(Action action, String... sources) {
        steps.add(Step.of(action, c, sources));
    }

    /** Nothing is closed on a service that stays open, nor where nobody said how to close it. */
    private void close(List<Action> before) {
        if (Reach.admitsAll(mechanism, c)) {
            add(Action.REQUIRE_ENTRA_ID, "sec26");
            return;
        }
        boolean undecided = paths.stream().anyMatch(path -> path instanceof PlanDecides);
        if (undecided || !Reach.hasPublicEndpoint(c) || c.service().makesEndpoint()) {
            return;
        }
        if (before.contains(Action.ADD_PERIMETER_RULE) && before.stream().noneMatch(OWN_RULES::contains)) {
            add(Action.ENFORCE_PERIMETER, "sestd");
        }
        boolean stated = c.needs().publicAccess().isPresent() && Reach.hasFirewall(c);
        if (Reach.isClosed(c) || (mechanism == Mechanism.PRIVATE_ENDPOINT && !stated && !isPublicEndpointUsed())) {
            disable();
        } else {
            c.service().firewall().ifPresentOrElse(this::deny, this::denySelected);
        }
    }

    private boolean isPublicEndpointUsed() {
        return paths.stream().anyMatch(ConnectionPath::mayUsePublicEndpoint);
    }

    private void disable() {
        if (c.service().hasNothingPublic()) {
            return;
        }
        boolean endpoint = mechanism == Mechanism.PRIVATE_ENDPOINT;
        boolean first = endpoint && c.service().needsPublicAccessDisabled();
        Action action = first ? Action.DISABLE_PUBLIC_ACCESS_FIRST : Action.DISABLE_PUBLIC_ACCESS;
        steps.add(Step.of(action, c, "ov25", "sec26")
                .because(endpoint ? "EA201" : Step.SETUP)
                .about(c.service().publicAccessProperty().stream().toList()));
    }

    private void deny(Firewall firewall) {
        if (firewall.denies()) {
            steps.add(Step.of(Action.DENY_BY_DEFAULT, c, "se25").about(firewall.property()));
        }
        boolean needed = paths.stream().flatMap(ConnectionPath::ways).anyMatch(path -> path.way() == Way.ALLOW_AZURE);
        if (firewall.azureSwitch().isPresent() && !needed) {
            steps.add(Step.of(Action.DISALLOW_AZURE_SERVICES, c, "se25").about(firewall.azureSwitch()));
        }
    }

    /** Where no page says how its rules come into effect. */
    private void denySelected() {
        boolean selected = c.needs().publicAccessOrAssumed() == PublicAccess.SELECTED_NETWORKS;
        if (selected && Reach.hasFirewall(c) && mechanism != Mechanism.PRIVATE_ENDPOINT) {
            add(Action.DENY_BY_DEFAULT, "se25");
        }
    }

    /** What was in place and is no longer used goes last. */
    private void tidy(Mechanism former) {
        switch (former) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY -> add(Action.REMOVE_VIRTUAL_NETWORK_RULES, "se25");
            case PRIVATE_ENDPOINT -> add(Action.DELETE_PRIVATE_ENDPOINT, "ov25");
            case PUBLIC -> {
                if (!isPublicEndpointUsed() && !Reach.isOpen(c)) {
                    add(Action.REMOVE_IP_RULES, "se25");
                }
            }
            case STANDARD_SERVICE_ENDPOINT, PRIVATE_LINK_SERVICE, NONE -> {}
        }
    }
}
