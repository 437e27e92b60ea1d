package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice.Blocked;
import io.github.endpointadvisor.advice.access.Cause;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Steps;
import io.github.endpointadvisor.document.Block.Term;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.wording.PathWords;
import io.github.endpointadvisor.wording.StepWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is to be said of the plan of a workload, and of those who cannot connect. */
final class PlanSentences {
    private final WorkloadAdvice advice;
    private final StepWords words;
    private final IdentityHashMap<Step, String> texts = new IdentityHashMap<>();
    private final IdentityHashMap<Step, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, List<Step>> byService = new HashMap<>();
    private final Map<List<String>, List<Step>> byClient = new HashMap<>();

    PlanSentences(WorkloadAdvice advice) {
        this.advice = advice;
        this.words = new StepWords(advice.whole());
        advice.plan().steps().forEach(this::index);
    }

    private void index(Step step) {
        numbers.put(step, numbers.size() + 1);
        for (String service : step.services()) {
            byService.computeIfAbsent(service, name -> new ArrayList<>()).add(step);
            if (step.phase() != Phase.TEST) {
                step.clients()
                        .forEach(client -> byClient.computeIfAbsent(List.of(service, client), key -> new ArrayList<>())
                                .add(step));
            }
        }
    }

    String text(Step step) {
        return texts.computeIfAbsent(step, words::text);
    }

    String verify(Step step) {
        return words.verify(step);
    }

    String back(Step step) {
        return words.back(step);
    }

    int number(Step step) {
        return numbers.getOrDefault(step, 0);
    }

    /** The steps that one service takes part in. */
    List<Step> steps(String service) {
        return byService.getOrDefault(service, List.of());
    }

    /** The steps for one client of a service. */
    List<String> needs(String service, ConnectionPath path) {
        return byClient.getOrDefault(List.of(service, path.client().name()), List.of()).stream()
                .map(this::text)
                .toList();
    }

    private Map<Phase, List<Step>> phases() {
        Map<Phase, List<Step>> phases = new EnumMap<>(Phase.class);
        advice.plan()
                .steps()
                .forEach(step -> phases.computeIfAbsent(step.phase(), p -> new ArrayList<>())
                        .add(step));
        return phases;
    }

    /** A step and the code of the rule that asks for it. */
    Words coded(Step step) {
        return Sentences.coded(text(step), step.code());
    }

    /** What is in place, to look at, and the phases with their steps, each to tick off. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!advice.plan().inPlace().isEmpty()) {
            blocks.add(new Section(
                    "In place already, as current states; check that it is so",
                    List.of(new Bullets(advice.plan().inPlace().stream()
                            .map(step -> Words.of(found(step)))
                            .toList()))));
        }
        phases().forEach((phase, steps) -> blocks.add(new Section(
                StepWords.title(phase),
                List.of(new Steps(steps.stream().map(this::block).toList())))));
        return blocks;
    }

    private Block.Step block(Step step) {
        List<Term> details = new ArrayList<>(List.of(new Term("Check", List.of(Words.of(verify(step))))));
        if (StepWords.canBeUndone(step)) {
            details.add(new Term("Undo", List.of(Words.of(back(step)))));
        }
        return new Block.Step(number(step), coded(step), details);
    }

    String found(Step step) {
        return words.found(step);
    }

    int size() {
        return advice.plan().steps().size();
    }

    /** A sentence for each client and reason, with the services that it cannot reach and the nearest remedy. */
    List<Words> blocked() {
        Map<Line, Set<String>> services = new LinkedHashMap<>();
        advice.blocked()
                .forEach(blocked -> services.computeIfAbsent(line(blocked), line -> new LinkedHashSet<>())
                        .add(blocked.service().request().name()));
        return services.entrySet().stream()
                .map(e -> Words.of(e.getKey().about(List.copyOf(e.getValue()))))
                .toList();
    }

    /** What is said of a client; where no mechanism is possible it is the same for all of them. */
    private record Line(String who, String why, Optional<String> remedy) {
        String about(List<String> services) {
            return who + " to " + Sentences.shortList(services) + ": " + why + "."
                    + remedy.map(text -> " Remedy: " + text + ".").orElse("");
        }
    }

    private static Line line(Blocked blocked) {
        boolean everybody = blocked.path().cause() == Cause.NOTHING_POSSIBLE;
        return new Line(
                everybody ? "all clients" : blocked.path().client().name(),
                new PathWords(blocked.service().c()).cause(blocked.path()),
                remedies(blocked).stream().findFirst());
    }

    /** Those of the client; where no mechanism is possible the changes that would make the nearest one possible. */
    static List<String> remedies(Blocked blocked) {
        return blocked.path().cause() == Cause.NOTHING_POSSIBLE
                ? blocked.service().requiredChanges().stream().map(Change::text).toList()
                : new PathWords(blocked.service().c()).remedies(blocked.path());
    }
}
