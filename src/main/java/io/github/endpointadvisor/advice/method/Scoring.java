package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gives a mechanism its place on every scale and adds up: score = sum of weight times value. */
public final class Scoring {
    private final List<Scale> scales;
    private final Weights weights;

    /** Most places are the same for all services of a workload: the objects are shared, which is half of the memory. */
    private final Map<Mechanism, Alternative.Contribution[]> last = new EnumMap<>(Mechanism.class);

    Scoring(List<Scale> scales, Weights weights) {
        this.scales = scales;
        this.weights = weights;
    }

    List<Alternative.Contribution> score(Mechanism mechanism, Case c, Cost cost) {
        Alternative.Contribution[] known =
                last.computeIfAbsent(mechanism, it -> new Alternative.Contribution[scales.size()]);
        for (int i = 0; i < known.length; i++) {
            Scale scale = scales.get(i);
            Scale.Grade grade = scale.grade(mechanism, c, cost);
            if (known[i] == null
                    || known[i].value() != grade.value()
                    || !known[i].text().equals(grade.text())) {
                known[i] = new Alternative.Contribution(
                        scale.criterion(), weights.share(scale.criterion()), grade.value(), grade.text());
            }
        }
        return List.of(known);
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

    /** A score as it is printed. */
    public static String printed(double score) {
        return BigDecimal.valueOf(score).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    public static double total(List<Alternative.Contribution> contributions) {
        double total = 0;
        for (Alternative.Contribution contribution : contributions) {
            total += contribution.points();
        }
        return total;
    }
}
