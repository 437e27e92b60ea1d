package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.util.List;

/**
 * A mechanism, screened and, unless it is excluded, scored.
 *
 * @param offered whether the service has it at all
 * @param unknown whether something about it is not known, which puts it behind all others
 * @param score sum of the contributions, 0 to 1; 0 when excluded
 * @param met demands of the workload that it meets
 * @param against why it is excluded, or what stands between it and use
 * @param changes what has to change first, or, when excluded, what would have to change
 */
public record Alternative(
        Mechanism mechanism,
        Status status,
        boolean offered,
        boolean unknown,
        double score,
        List<Contribution> contributions,
        List<Reason> met,
        List<Reason> against,
        List<Change> changes,
        Cost cost)
        implements Ranking.Place {
    /** What screening leaves of a mechanism. */
    public enum Status {
        FEASIBLE("feasible"),
        CONDITIONAL("conditional"),
        EXCLUDED("excluded");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * What one criterion adds to the score.
     *
     * @param weight share of the criterion in the sum of all weights
     * @param value place on the criterion's scale
     * @param text why it stands there
     */
    public record Contribution(String criterion, double weight, double value, String text) {
        public double points() {
            return weight * value;
        }
    }

    public Alternative {
        contributions = List.copyOf(contributions);
        met = List.copyOf(met);
        against = List.copyOf(against);
        changes = List.copyOf(changes);
    }

    @Override
    public boolean isExcluded() {
        return status == Status.EXCLUDED;
    }

    @Override
    public BigDecimal monthlyUsd() {
        return cost.monthlyUsd();
    }

    @Override
    public double simplicity() {
        return Scoring.simplicity(contributions);
    }
}
