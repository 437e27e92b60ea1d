package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Mechanism;

/**
 * How a mechanism does on one criterion. The scale is fixed: it never depends on which other mechanisms are left.
 *
 * @param criterion id of the criterion
 */
public record Scale(String criterion, Rule rule) {
    /** Grades one mechanism. */
    public interface Rule {
        Grade grade(Mechanism mechanism, Case c, Cost cost);
    }

    /**
     * A place on the scale.
     *
     * @param value from 0, the worst, to 1, the best
     * @param text why, in a few words
     */
    public record Grade(double value, String text) {
        public Grade {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a grade is from 0 to 1, not " + value);
            }
        }
    }

    public Grade grade(Mechanism mechanism, Case c, Cost cost) {
        return rule.grade(mechanism, c, cost);
    }
}
