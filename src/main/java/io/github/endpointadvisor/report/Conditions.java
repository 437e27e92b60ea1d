package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.advice.sensitivity.Assumption;
import io.github.endpointadvisor.document.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to settle before anything is built: contradictions, changes that answers hang on, facts that are not stated. */
final class Conditions {
    /** Stands for the target in the text of alike steps; no name holds it. */
    private static final String TARGET = "\n";

    private final WorkloadAdvice advice;
    private final PlanSentences plan;

    Conditions(WorkloadAdvice advice, PlanSentences plan) {
        this.advice = advice;
        this.plan = plan;
    }

    List<Words> sentences() {
        return Stream.of(conflicts(), changes(), unstated())
                .flatMap(List::stream)
                .toList();
    }

    private List<Words> conflicts() {
        return advice.services().stream()
                .flatMap(service -> ConflictText.bullets(service.conflicts()).stream()
                        .map(conflict -> Words.of(service.request().name() + ": " + conflict)))
                .toList();
    }

    /** Each once for all services it concerns, with what it costs where it has a price. */
    private List<Words> changes() {
        Map<String, List<Step>> alike = new LinkedHashMap<>();
        List<Step> creations = new ArrayList<>();
        for (Step step : advice.plan().steps()) {
            if (step.action() == Action.CREATE_RESOURCE) {
                creations.add(step);
            } else if (isCondition(step)) {
                alike.computeIfAbsent(plan.text(step).replace(step.target(), TARGET), text -> new ArrayList<>())
                        .add(step);
            }
        }
        List<Words> changes = new ArrayList<>();
        creations(creations).ifPresent(changes::add);
        alike.forEach((text, steps) -> changes.add(change(text, steps)));
        return changes;
    }

    /** What is set at creation is told by the plan, for each in its own words. */
    private Optional<Words> creations(List<Step> steps) {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.of("Create " + Sentences.shortList(targets(steps))
                        + " as in "
                        + Sentences.steps(steps.stream().map(plan::number).toList())
                        + " (--plan): changing " + (steps.size() == 1 ? "its" : "their")
                        + " network later is not always possible."));
    }

    private Words change(String text, List<Step> steps) {
        String price = price(steps);
        return Sentences.coded(
                text.replace(TARGET, Sentences.shortList(targets(steps))) + price,
                steps.get(0).code());
    }

    private static List<String> targets(List<Step> steps) {
        return steps.stream().map(Step::target).distinct().toList();
    }

    /** What is decided or made first; that clients join a VNet is the plan's. */
    private static boolean isCondition(Step step) {
        boolean asked = !step.code().equals(Step.SETUP);
        return step.phase() == Phase.DECIDE || (step.phase() == Phase.PREPARE && asked);
    }

    private String price(List<Step> steps) {
        Set<String> services =
                steps.stream().flatMap(step -> step.services().stream()).collect(Collectors.toSet());
        List<Change> priced = advice.services().stream()
                .filter(service -> services.contains(service.request().name()))
                .flatMap(service -> service.requiredChanges().stream())
                .filter(change -> change.action() == steps.get(0).action() && change.priced())
                .toList();
        if (priced.isEmpty()) {
            return "";
        }
        boolean known = priced.stream().allMatch(change -> change.monthlyUsd().isPresent());
        return " " + (known ? signed(sum(priced)) + " USD a month." : "Its price is not known.");
    }

    private static BigDecimal sum(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.monthlyUsd().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String signed(BigDecimal usd) {
        return (usd.signum() < 0 ? "" : "+") + usd.toPlainString();
    }

    /** Facts that nobody stated and that would change an answer, by fact; what a step asks for is not told again. */
    private List<Words> unstated() {
        Set<String> asked = advice.plan().steps().stream()
                .filter(step -> step.action() == Action.STATE_FACT)
                .map(Step::target)
                .collect(Collectors.toSet());
        Map<String, List<String>> services = new LinkedHashMap<>();
        for (ServiceAdvice service : advice.services()) {
            for (Assumption assumption : service.assumptions()) {
                if (assumption.decisive()
                        && !assumption.wish()
                        && !asked.contains(
                                assumption.fact().path(service.request().name()))) {
                    services.computeIfAbsent(assumption.fact().key(), fact -> new ArrayList<>())
                            .add(service.request().name());
                }
            }
        }
        String facts = services.entrySet().stream()
                .map(e -> e.getKey() + " (" + about(e.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return facts.isEmpty()
                ? List.of()
                : List.of(Words.of("Set these in the file, because the answer depends on them: " + facts + "."));
    }

    private static String about(List<String> services) {
        return services.size() > 3 ? services.size() + " services" : String.join(", ", services);
    }
}
