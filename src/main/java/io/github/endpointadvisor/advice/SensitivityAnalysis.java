package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.Alternative.Contribution;
import io.github.endpointadvisor.advice.Sensitivity.BreakEven;
import io.github.endpointadvisor.advice.Sensitivity.FactFlip;
import io.github.endpointadvisor.advice.Sensitivity.WeightFlip;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.DataVolume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what would change an answer: weights in closed form, facts and amounts by deciding again. With values v of the
 * winner and u of a rival, the scores agree where weight k is t = -R / (v_k - u_k), R being the lead on all other
 * criteria.
 */
final class SensitivityAnalysis {
    private static final long FARTHEST_GB = 1L << 30;

    private final Decider decider;
    private final Weights weights;
    private final Case c;
    private final List<Alternative> ranked;
    private final Recommendation answer;

    SensitivityAnalysis(Decider decider, Weights weights, Case c, List<Alternative> ranked) {
        this.decider = decider;
        this.weights = weights;
        this.c = c;
        this.ranked = ranked;
        this.answer = Recommendation.of(ranked);
    }

    Sensitivity run() {
        return new Sensitivity(weightFlips(), factFlips(), breakEvens());
    }

    private List<WeightFlip> weightFlips() {
        if (answer.mechanism().isEmpty()) {
            return List.of();
        }
        Alternative winner = ranked.get(0);
        return winner.contributions().stream()
                .flatMap(contribution -> nearest(winner, contribution.criterion()).stream())
                .toList();
    }

    private Optional<WeightFlip> nearest(Alternative winner, String criterion) {
        double now = weights.raw(criterion);
        WeightFlip nearest = null;
        for (Alternative rival : rivals(winner)) {
            double flipAt = flipAt(winner, rival, criterion);
            boolean nearer = nearest == null || Math.abs(flipAt - now) < Math.abs(nearest.flipAt() - now);
            if (flipAt >= 0 && nearer) {
                nearest = new WeightFlip(criterion, now, flipAt, rival.mechanism());
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Only mechanisms that a score can bring to the top: what is unknown stays below, whatever the weights. */
    private List<Alternative> rivals(Alternative winner) {
        return ranked.stream()
                .skip(1)
                .filter(a -> !a.isExcluded() && a.unknown() == winner.unknown())
                .toList();
    }

    /** The weight at which both score the same; negative when there is none. */
    private double flipAt(Alternative winner, Alternative rival, String criterion) {
        double rest = 0;
        double lead = 0;
        for (int i = 0; i < winner.contributions().size(); i++) {
            Contribution mine = winner.contributions().get(i);
            double difference = mine.value() - rival.contributions().get(i).value();
            if (mine.criterion().equals(criterion)) {
                lead = difference;
            } else {
                rest += weights.raw(mine.criterion()) * difference;
            }
        }
        double flipAt = lead == 0 ? -1 : -rest / lead;
        return Double.isFinite(flipAt) ? flipAt + 0.0 : -1;
    }

    private List<FactFlip> factFlips() {
        return OpenFact.of(c).stream().flatMap(this::flips).toList();
    }

    private Stream<FactFlip> flips(OpenFact fact) {
        return fact.others().stream()
                .map(other -> new FactFlip(fact.path(), other.value(), Recommendation.of(decider.decide(other.then()))))
                .filter(flip -> flip.then().differsFrom(answer));
    }

    private List<BreakEven> breakEvens() {
        List<BreakEven> found = new ArrayList<>();
        if (c.resource().data().isEmpty()
                && answer.mechanism()
                        .filter(m -> m == Mechanism.PRIVATE_ENDPOINT)
                        .isPresent()) {
            breakEvenGb().ifPresent(found::add);
        }
        return found;
    }

    /** The smallest whole number of GB a month with another answer, by halving: more data never helps a private endpoint. */
    private Optional<BreakEven> breakEvenGb() {
        if (!withGb(FARTHEST_GB).differsFrom(answer)) {
            return Optional.empty();
        }
        long same = 0;
        long other = FARTHEST_GB;
        while (other - same > 1) {
            long middle = same + (other - same) / 2;
            if (withGb(middle).differsFrom(answer)) {
                other = middle;
            } else {
                same = middle;
            }
        }
        return Optional.of(new BreakEven(
                "data through the endpoint to each resource",
                BigDecimal.valueOf(other),
                "GB a month",
                withGb(other).mechanism()));
    }

    /** Data has a price only through a private endpoint. */
    private Recommendation withGb(long gb) {
        DataVolume volume = new DataVolume(BigDecimal.valueOf(gb), BigDecimal.ZERO);
        Case then = c.with(c.request().with(c.resource().withData(volume)));
        return Recommendation.of(decider.decideAgain(ranked, Mechanism.PRIVATE_ENDPOINT, then));
    }
}
