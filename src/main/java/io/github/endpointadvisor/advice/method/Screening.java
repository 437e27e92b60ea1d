package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a mechanism against every constraint. */
final class Screening {
    /** A verdict and who gave it. */
    record Judged(String code, Constraint.Origin origin, Verdict verdict) {}

    private final List<Constraint> constraints;
    private final Constraint[] inTurn;

    Screening(List<Constraint> constraints) {
        this.constraints = constraints;
        this.inTurn = constraints.toArray(Constraint[]::new);
    }

    /** Verdicts of all constraints, up to the first that settles the matter. */
    List<Judged> screen(Mechanism mechanism, Case c) {
        List<Judged> verdicts = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Verdict verdict = constraint.judge(mechanism, c);
            verdicts.add(new Judged(constraint.code(), constraint.origin(), verdict));
            if (verdict.isViolated() && constraint.settles()) {
                break;
            }
        }
        return verdicts;
    }

    /** What constraints ask of a mechanism that none of them excludes: the worst outcome, and the changes. */
    record Passed(Verdict.Outcome worst, List<Change> changes) {}

    /** As much of {@link #screen} as it takes to decide; empty at the first violation. */
    Optional<Passed> pass(Mechanism mechanism, Case c) {
        Verdict.Outcome worst = Verdict.Outcome.SATISFIED;
        List<Change> changes = new ArrayList<>();
        for (Constraint constraint : inTurn) {
            Verdict verdict = constraint.judge(mechanism, c);
            if (verdict.isViolated()) {
                return Optional.empty();
            }
            if (verdict.outcome() != Verdict.Outcome.SATISFIED) {
                worst = verdict.outcome().compareTo(worst) > 0 ? verdict.outcome() : worst;
                verdict.change().ifPresent(changes::add);
            }
        }
        return Optional.of(new Passed(worst, changes));
    }

    /** Whether no constraint found that the service does not have the mechanism at all. */
    boolean isOffered(List<Judged> verdicts) {
        int last = verdicts.size() - 1;
        return !(verdicts.get(last).verdict().isViolated()
                && constraints.get(last).settles());
    }

    static Verdict.Outcome worst(List<Judged> verdicts) {
        Verdict.Outcome worst = Verdict.Outcome.SATISFIED;
        for (Judged judged : verdicts) {
            Verdict.Outcome outcome = judged.verdict().outcome();
            worst = outcome.compareTo(worst) > 0 ? outcome : worst;
        }
        return worst;
    }
}
