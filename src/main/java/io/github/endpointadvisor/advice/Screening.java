package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Mechanism;
import java.util.ArrayList;
import java.util.List;

/** Holds a mechanism against every constraint. */
final class Screening {
    /** A verdict and who gave it. */
    record Judged(String code, Constraint.Origin origin, Verdict verdict) {}

    private final List<Constraint> constraints;

    Screening(List<Constraint> constraints) {
        this.constraints = constraints;
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
