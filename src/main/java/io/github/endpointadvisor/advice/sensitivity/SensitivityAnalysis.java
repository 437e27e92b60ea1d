package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Weights;
import io.github.endpointadvisor.workload.DataVolume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what would change an answer: weights in closed form, facts and amounts by deciding again. What was found for a
 * service is kept for the next one in the same situation, since a large file holds many that are alike. Not from the
 * first ones on: what hashes a situation is made by the JVM when it is first needed, and a small file would pay for it.
 */
public final class SensitivityAnalysis {
    private static final int FIRST_KEPT = 20;
    private static final int MOST_KEPT = 10_000;

    /** What was found, and what was assumed on the way. */
    public record Findings(Sensitivity sensitivity, List<Assumption> assumptions) {}

    private final Decider decider;
    private final Weights weights;
    private final Map<Question, Findings> kept = new HashMap<>();
    private int asked;

    public SensitivityAnalysis(Decider decider, Weights weights) {
        this.decider = decider;
        this.weights = weights;
    }

    public Findings run(Case c, List<Alternative> ranked) {
        if (asked < FIRST_KEPT) {
            asked++;
            return find(c, ranked);
        }
        Question question =
                new Question(Situation.of(c), c.resource().data(), c.request().stated());
        Findings known = kept.get(question);
        if (known == null) {
            known = find(c, ranked);
            keep(question, known);
        }
        return known;
    }

    private void keep(Question question, Findings found) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(question, found);
    }

    private Findings find(Case c, List<Alternative> ranked) {
        Outline now = Outline.of(ranked);
        List<Turned> facts =
                Facts.of(c).stream().map(fact -> Turned.of(fact, now, decider)).toList();
        return new Findings(
                new Sensitivity(
                        new WeightFlips(weights, ranked).find(),
                        facts.stream().flatMap(fact -> fact.flips().stream()).toList(),
                        new BreakEvens(decider, c, now).find()),
                facts.stream().filter(Turned::isTold).map(Turned::assumption).toList());
    }

    /** Services that differ in none of this differ in nothing that counts here. */
    private record Question(Situation situation, Optional<DataVolume> data, Set<String> stated) {}
}
