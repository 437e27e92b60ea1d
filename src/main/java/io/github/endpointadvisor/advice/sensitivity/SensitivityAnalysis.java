package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Weights;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.WeightFlip;
import io.github.endpointadvisor.workload.DataVolume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what would change an answer: weights in closed form, facts and amounts by deciding again. What was found for a
 * service is kept for the next one in the same situation, since a large file holds many that are alike.
 */
public final class SensitivityAnalysis {
    private static final int MOST_KEPT = 10_000;

    /** What was found, and what was assumed on the way. */
    public record Findings(Sensitivity sensitivity, List<Assumption> assumptions) {}

    private final Decider decider;
    private final Weights weights;
    private final Map<Question, Found> kept = new HashMap<>();

    public SensitivityAnalysis(Decider decider, Weights weights) {
        this.decider = decider;
        this.weights = weights;
    }

    public Findings run(Case c, List<Alternative> ranked) {
        return found(c, ranked).in(c);
    }

    private Found found(Case c, List<Alternative> ranked) {
        Question question =
                new Question(Situation.of(c), c.resource().data(), c.request().stated());
        Found known = kept.get(question);
        if (known == null) {
            known = find(c, ranked);
            keep(question, known);
        }
        return known;
    }

    private void keep(Question question, Found found) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(question, found);
    }

    private Found find(Case c, List<Alternative> ranked) {
        Outline now = Outline.of(ranked);
        return new Found(
                new WeightFlips(weights, ranked).find(),
                Facts.of(c).stream()
                        .map(fact -> Turned.of(fact, now, decider))
                        .filter(fact -> fact.isTold() || !fact.flips().isEmpty())
                        .toList(),
                new BreakEvens(decider, c, now).find());
    }

    /** Services that differ in none of this differ in nothing that counts here. */
    private record Question(Situation situation, Optional<DataVolume> data, Set<String> stated) {}

    /** What was found, without the name of a service. */
    private record Found(List<WeightFlip> weights, List<Turned> facts, List<BreakEvenAmount> amounts) {
        Findings in(Case c) {
            return new Findings(
                    new Sensitivity(
                            weights,
                            facts.stream().flatMap(fact -> fact.in(c).stream()).toList(),
                            amounts.stream().map(amount -> amount.in(c)).toList()),
                    facts.stream()
                            .filter(Turned::isTold)
                            .map(fact -> fact.assumption(c))
                            .toList());
        }
    }
}
