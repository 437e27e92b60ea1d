package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Severity;
import java.util.Optional;

/**
 * When the gate fails: on an open finding at or above a severity, and, if asked for, on a bill over the budget.
 *
 * @param level the mildest severity that fails; empty for never
 */
public record FailOn(Optional<Severity> level, boolean overBudget) {
    /** What holds when nobody says otherwise. */
    public static final FailOn DEFAULT = new FailOn(Optional.of(Severity.ERROR), false);

    /** Whether this finding makes the gate fail. */
    public boolean fails(Finding finding) {
        boolean asked =
                level.filter(least -> finding.severity().compareTo(least) <= 0).isPresent()
                        || (overBudget && finding.code().equals(Codes.OVER_BUDGET));
        return asked && finding.isOpen();
    }

    /** As the command line has it: "error", "warning or over-budget". */
    public String words() {
        String first = level.map(Severity::word).orElse("never");
        return overBudget ? (level.isPresent() ? first + " or " : "") + "over-budget" : first;
    }
}
