package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.method.Whole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The steps for a workload, in the order in which to take them. */
public record Plan(List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /** Every step once, by what depends on what and then in the order of the services. */
    public static Plan of(Whole workload, DnsPlan dns) {
        Map<List<Object>, List<Step>> same = new LinkedHashMap<>();
        Stream.concat(
                        workload.services().stream().flatMap(service -> ServiceSteps.of(service).stream()),
                        ZoneSteps.of(workload, dns).stream())
                .forEach(step -> same.computeIfAbsent(step.key(), key -> new ArrayList<>())
                        .add(step));
        return new Plan(same.values().stream()
                .map(Step::merged)
                .sorted(Comparator.comparing(Step::action))
                .toList());
    }

    /** The steps that a service takes part in. */
    public List<Step> of(String service) {
        return steps.stream().filter(step -> step.services().contains(service)).toList();
    }
}
