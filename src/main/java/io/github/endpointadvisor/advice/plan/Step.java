package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.advice.method.Whole;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One step of the plan.
 *
 * @param target the exact name of what it changes: a service or client of the file, a zone, a service endpoint
 * @param services names of the services it is for
 * @param clients names of the clients it is for; none where it is for all of them
 * @param names what it is about beside the target: sub-resources, forwarders, zones, a property
 * @param places where it is taken
 * @param code code of the rule that asks for it, or {@code setup}
 * @param sources ids of sources
 * @param said its text, where a rule or the catalog says it; sentences of the others are made by action
 * @param note what to know of it, in the catalog's words
 * @param confirmed whether a page confirms it, or it rests on general knowledge
 */
public record Step(
        Action action,
        String target,
        List<String> services,
        List<String> clients,
        List<String> names,
        List<Place> places,
        String code,
        List<String> sources,
        Optional<String> said,
        Optional<String> note,
        boolean confirmed) {
    public static final String SETUP = "setup";

    public Step {
        services = List.copyOf(services);
        clients = List.copyOf(clients);
        names = List.copyOf(names);
        places = List.copyOf(places);
        sources = List.copyOf(sources);
    }

    /** A step that changes the service itself, for all of its clients, unless it is told otherwise. */
    static Step of(Action action, Case c, String... sources) {
        return new Step(
                action,
                c.name(),
                List.of(c.name()),
                List.of(),
                List.of(),
                List.of(),
                SETUP,
                List.of(sources),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    public Phase phase() {
        return action.phase();
    }

    /** The private link scope that lists its services, in words: the file does not name it. */
    public String scope() {
        return "the private link scope of " + Whole.list(services);
    }

    Step on(String other) {
        return new Step(action, other, services, clients, names, places, code, sources, said, note, confirmed);
    }

    Step forClient(String client) {
        return new Step(action, target, services, List.of(client), names, places, code, sources, said, note, confirmed);
    }

    Step about(Optional<String> what) {
        return about(what.stream().toList());
    }

    Step about(List<String> what) {
        return new Step(action, target, services, clients, what, places, code, sources, said, note, confirmed);
    }

    Step at(Place place) {
        return new Step(action, target, services, clients, names, List.of(place), code, sources, said, note, confirmed);
    }

    Step because(String rule) {
        return new Step(action, target, services, clients, names, places, rule, sources, said, note, confirmed);
    }

    Step saying(String text) {
        return new Step(
                action, target, services, clients, names, places, code, sources, Optional.of(text), note, confirmed);
    }

    Step noting(Optional<String> text, boolean isConfirmed) {
        return new Step(action, target, services, clients, names, places, code, sources, said, text, isConfirmed);
    }

    /** What makes two steps the same, so that they are taken once for all services; a question is asked once. */
    List<Object> key() {
        boolean local = action == Action.CREATE_PRIVATE_ENDPOINT
                || action == Action.CREATE_PRIVATE_DNS_ZONE
                || action == Action.LINK_PRIVATE_DNS_ZONE;
        boolean question = action == Action.CONFIRM_SUPPORT && said.isPresent();
        return List.of(action, question ? "" : target, said, note, local ? places : List.of());
    }

    /** One step for what all of these, which are the same, are for. */
    static Step merged(List<Step> same) {
        Step first = same.get(0);
        return same.size() == 1
                ? first
                : new Step(
                        first.action,
                        first.target,
                        union(same, Step::services),
                        union(same, Step::clients),
                        union(same, Step::names),
                        union(same, Step::places),
                        same.stream()
                                .map(Step::code)
                                .filter(code -> !code.equals(SETUP))
                                .findFirst()
                                .orElse(SETUP),
                        union(same, Step::sources),
                        first.said,
                        first.note,
                        same.stream().allMatch(Step::confirmed));
    }

    private static <T> List<T> union(List<Step> steps, Function<Step, List<T>> part) {
        return steps.stream()
                .flatMap(step -> part.apply(step).stream())
                .distinct()
                .toList();
    }
}
