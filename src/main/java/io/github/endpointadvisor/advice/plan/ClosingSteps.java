package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.PlanDecides;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.PublicAccess;
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
    private final List<Step> steps;

    /** Adds to the steps, and looks at those that are there. */
    ClosingSteps(Chosen service, List<Step> steps) {
        this.c = service.c();
        this.mechanism = service.mechanism();
        this.paths = service.paths();
        this.steps = steps;
    }

    private void add(Step step) {
        steps.add(step);
    }

    private Step step(Action action, String... sources) {
        return Step.of(action, c.name(), c.name(), sources);
    }

    /** Nothing is closed on a service that stays open, nor where nobody said how to close it. */
    void close() {
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
        if (c.service().hasNothingPublic()) {
            return;
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
    void tidy() {
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
