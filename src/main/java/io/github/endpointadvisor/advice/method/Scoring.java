package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.ArrayList;
import java.util.List;

/** Gives a mechanism its place on every scale and adds up: score = sum of weight times value. */
public final class Scoring {
    private final List<Scale> scales;
    private final Weights weights;

    Scoring(List<Scale> scales, Weights weights) {
        this.scales = scales;
        this.weights = weights;
    }

    List<Alternative.Contribution> score(Mechanism mechanism, Case c, Cost cost) {
        List<Alternative.Contribution> contributions = new ArrayList<>(scales.size());
        for (Scale scale : scales) {
            Scale.Grade grade = scale.grade(mechanism, c, cost);
            contributions.add(new Alternative.Contribution(
                    scale.criterion(), weights.share(scale.criterion()), grade.value(), grade.text()));
        }
        return contributions;
    }

    /** The value on maintenance. */
    static double simplicity(List<Alternative.Contribution> contributions) {
        for (Alternative.Contribution contribution : contributions) {
            if (contribution.criterion().equals("maintenance")) {
                return contribution.value();
            }
        }
        return 0;
    }

    /** The score that other weights would give. */
    public static double total(List<Alternative.Contribution> contributions, Weights other) {
        double total = 0;
        for (Alternative.Contribution contribution : contributions) {
            total += other.share(contribution.criterion()) * contribution.value();
        }
        return total;
    }

    public static double total(List<Alternative.Contribution> contributions) {
        double total = 0;
        for (Alternative.Contribution contribution : contributions) {
            total += contribution.points();
        }
        return total;
    }
}
