package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps for a workload, in the order in which to take them.
 *
 * @param inPlace what the file says is done for each service that the step is for, or for one that shares its endpoint: to
 *     be looked at, and not done again
 */
public record Plan(List<Step> steps, List<Step> inPlace) {
    /** What a mechanism consists of, and so what is there where it is in place. */
    private static final Set<Action> SETUP = EnumSet.of(
            Action.REGISTER_FEATURE,
            Action.ADD_PERIMETER_RULE,
            Action.CREATE_PRIVATE_LINK_SERVICE,
            Action.CREATE_PRIVATE_DNS_ZONE,
            Action.CREATE_PRIVATE_ENDPOINT,
            Action.CREATE_DNS_RECORDS,
            Action.LINK_PRIVATE_DNS_ZONE,
            Action.ENABLE_SERVICE_ENDPOINT,
            Action.ENABLE_STANDARD_SERVICE_ENDPOINT,
            Action.ADD_VIRTUAL_NETWORK_RULE,
            Action.ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS,
            Action.CREATE_SERVICE_ENDPOINT_POLICY,
            Action.ATTACH_SERVICE_ENDPOINT_POLICY);

    public Plan {
        steps = List.copyOf(steps);
        inPlace = List.copyOf(inPlace);
    }

    /** Every step once, by what depends on what and then in the order of the services. */
    public static Plan of(Whole workload, DnsPlan dns) {
        Map<String, String> owners = owners(workload);
        Stream<Step> all = Stream.concat(
                workload.services().stream()
                        .flatMap(service -> ServiceSteps.of(service, owner(service, owners)).stream()),
                ZoneSteps.of(workload, dns).stream());
        Set<String> done = Set.copyOf(Whole.names(workload.where(Chosen::isInPlace)));
        Map<Boolean, List<Step>> parts =
                all.collect(Collectors.groupingBy(Step::key, LinkedHashMap::new, Collectors.toList())).values().stream()
                        .map(Step::merged)
                        .sorted(Comparator.comparing(Step::action))
                        .collect(
                                Collectors.partitioningBy(step -> SETUP.contains(step.action()) && isDone(step, done)));
        return new Plan(parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of()));
    }

    /** The endpoint of a private link scope is there as soon as one that it lists has it. */
    private static boolean isDone(Step step, Set<String> done) {
        return step.action() == Action.CREATE_PRIVATE_ENDPOINT
                ? step.services().stream().anyMatch(done::contains)
                : done.containsAll(step.services());
    }

    /** By private link scope the service that stands for its endpoint: the scope, or the first that it lists. */
    private static Map<String, String> owners(Whole workload) {
        Map<String, String> owners = new HashMap<>();
        workload.where(Chosen::buildsEndpoints).stream()
                .sorted(Comparator.comparing(user -> user.c().service().isListedInScope()))
                .forEach(user -> user.c().service().scope().ifPresent(scope -> owners.putIfAbsent(scope, user.name())));
        return owners;
    }

    private static String owner(Chosen chosen, Map<String, String> owners) {
        return chosen.c().service().scope().map(owners::get).orElseGet(chosen::name);
    }

    /** What is in place and what is to do, as if nothing were. */
    public List<Step> all() {
        return Stream.concat(inPlace.stream(), steps.stream())
                .sorted(Comparator.comparing(Step::action))
                .toList();
    }
}
