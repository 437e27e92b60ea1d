package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Kept;
import io.github.endpointadvisor.advice.method.Weights;
import io.github.endpointadvisor.workload.DataVolume;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what would change an answer: weights in closed form, facts and amounts by deciding again. What was found for a
 * service is kept for the next one in the same situation, since a large file holds many that are alike.
 */
public final class SensitivityAnalysis {
    private static final int FIRST = 20;

    /** What was found, and what was assumed on the way. */
    public record Findings(Sensitivity sensitivity, List<Assumption> assumptions) {}

    private final Decider decider;
    private final Weights weights;
    private final Kept<Question, Findings> kept = new Kept<>(FIRST);

    public SensitivityAnalysis(Decider decider, Weights weights) {
        this.decider = decider;
        this.weights = weights;
    }

    public Findings run(Case c, List<Alternative> ranked) {
        Question question =
                new Question(Situation.of(c), c.resource().data(), c.request().stated());
        return kept.of(question, () -> find(c, ranked));
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
