package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Alternative.Contribution;
import io.github.endpointadvisor.advice.method.Contender;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Ranking;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.advice.method.Scoring;
import io.github.endpointadvisor.advice.method.Weights;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.Direction;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity.WeightFlip;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the nearest weight of each criterion at which a rival draws level with the winner, in closed form: with values v
 * of the winner and u of the rival, the scores agree where weight k is t = -R / (v_k - u_k), R being the winner's lead on
 * all other criteria. A rival that is better on the criterion overtakes above t, any other below it.
 */
final class WeightFlips {
    /** A weight that takes a larger multiplier than a file may state is out of reach. */
    private static final double LARGEST_MULTIPLIER = 1000;

    /** Leads this small, of the largest there could be, are rounding errors. */
    private static final double NOISE = 1e-12;

    /** Flips this close together, relative to the weight, are one. */
    private static final double SAME = 1e-9;

    private final Weights weights;
    private final List<Alternative> ranked;

    WeightFlips(Weights weights, List<Alternative> ranked) {
        this.weights = weights;
        this.ranked = ranked;
    }

    List<WeightFlip> find() {
        return Decider.winner(ranked).stream()
                .flatMap(winner -> winner.contributions().stream())
                .flatMap(contribution -> nearest(contribution.criterion()).stream())
                .toList();
    }

    private Optional<WeightFlip> nearest(String criterion) {
        Alternative winner = ranked.get(0);
        double now = weights.raw(criterion);
        List<Crossing> crossings = Recommendation.rivals(ranked).stream()
                .flatMap(rival -> crossing(winner, rival, criterion).stream())
                .toList();
        Optional<Crossing> first = crossings.stream().min(Comparator.comparingDouble(x -> Math.abs(x.flipAt() - now)));
        return first.map(nearest -> crossings.stream()
                        .filter(other -> nearest.meets(other))
                        .min((a, b) -> Ranking.compare(beyond(a, criterion), beyond(b, criterion)))
                        .orElse(nearest))
                .map(x -> new WeightFlip(
                        criterion, now, x.flipAt(), x.direction(), x.rival().mechanism()));
    }

    /** A rival that draws level, and in which direction it overtakes. */
    private record Crossing(Alternative rival, double flipAt, Direction direction) {
        boolean meets(Crossing other) {
            return direction == other.direction && Math.abs(flipAt - other.flipAt) <= SAME * (1 + flipAt);
        }
    }

    private Optional<Crossing> crossing(Alternative winner, Alternative rival, String criterion) {
        double rest = 0;
        double most = 0;
        double lead = 0;
        for (int i = 0; i < winner.contributions().size(); i++) {
            Contribution mine = winner.contributions().get(i);
            double difference = mine.value() - rival.contributions().get(i).value();
            if (mine.criterion().equals(criterion)) {
                lead = difference;
            } else {
                rest += weights.raw(mine.criterion()) * difference;
                most += weights.raw(mine.criterion()) * Math.abs(difference);
            }
        }
        double flipAt = Math.abs(rest) <= NOISE * most ? 0 : -rest / lead;
        Direction direction = lead > 0 ? Direction.DOWN : Direction.UP;
        double end = direction == Direction.DOWN ? 0 : farthest(criterion);
        boolean within = lead != 0 && flipAt >= 0 && flipAt <= farthest(criterion);
        return within && overtakes(rest + lead * end, end, winner, rival, criterion)
                ? Optional.of(new Crossing(rival, bounded(criterion, flipAt, direction), direction))
                : Optional.empty();
    }

    /** Scores that are a tie now may be a rounding error past each other. */
    private double bounded(String criterion, double flipAt, Direction direction) {
        double now = weights.raw(criterion);
        return direction == Direction.UP ? Math.max(now, flipAt) : Math.min(now, flipAt);
    }

    /** Whether the rival is ahead at the end of the way: no weight is below 0, and none out of reach. */
    private boolean overtakes(double lead, double end, Alternative winner, Alternative rival, String criterion) {
        double sum = weights.sum() - weights.raw(criterion) + end;
        if (sum <= 0) {
            return false;
        }
        boolean apart = Math.abs(lead) > 10 * Ranking.TIE * sum;
        return apart ? lead < 0 : Ranking.compare(at(end, rival, criterion), at(end, winner, criterion)) < 0;
    }

    private double farthest(String criterion) {
        return Math.max(weights.raw(criterion), LARGEST_MULTIPLIER * weights.byDefault(criterion));
    }

    /** Where the flip lies behind, by a hundred times the width of a tie. */
    private Contender beyond(Crossing x, String criterion) {
        double step = 100 * Ranking.TIE * (1 + x.flipAt());
        return at(
                Math.max(0, x.direction() == Direction.UP ? x.flipAt() + step : x.flipAt() - step),
                x.rival(),
                criterion);
    }

    private Contender at(double weight, Alternative alternative, String criterion) {
        return Contender.of(alternative)
                .withScore(Scoring.total(alternative.contributions(), weights.with(criterion, weight)));
    }
}
