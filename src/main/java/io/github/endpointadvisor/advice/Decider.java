package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.Screening.Judged;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The heart of the method: screen, score and rank the mechanisms for one service. */
public final class Decider {
    private final Screening screening;
    private final Scoring scoring;

    public Decider(Method method, Weights weights) {
        screening = new Screening(method.constraints());
        scoring = new Scoring(method.scales(), weights);
    }

    /** Every mechanism exactly once, the best first. */
    public List<Alternative> decide(Case c) {
        List<Alternative> alternatives = new ArrayList<>();
        for (Mechanism mechanism : Mechanism.values()) {
            alternatives.add(assess(mechanism, c));
        }
        return Ranking.rank(alternatives);
    }

    /** The ranking when only one mechanism sees another case; the others are what they were. */
    List<Alternative> decideAgain(List<Alternative> ranked, Mechanism changed, Case c) {
        return Ranking.rank(ranked.stream()
                .map(alternative -> alternative.mechanism() == changed ? assess(changed, c) : alternative)
                .toList());
    }

    /** The winner, or empty when every mechanism is excluded. */
    public static Optional<Alternative> winner(List<Alternative> ranked) {
        return ranked.stream().findFirst().filter(best -> !best.isExcluded());
    }

    private Alternative assess(Mechanism mechanism, Case c) {
        List<Judged> verdicts = screening.screen(mechanism, c);
        Verdict.Outcome worst = Screening.worst(verdicts);
        boolean excluded = worst == Verdict.Outcome.VIOLATED;
        List<Change> changes = changes(verdicts, worst);
        Cost cost = excluded ? Cost.FREE : Bill.of(mechanism, c, changes);
        List<Alternative.Contribution> contributions = excluded ? List.of() : scoring.score(mechanism, c, cost);
        return new Alternative(
                mechanism,
                status(worst),
                screening.isOffered(verdicts),
                worst == Verdict.Outcome.UNKNOWN,
                Scoring.total(contributions),
                contributions,
                reasons(verdicts, Verdict.Outcome.SATISFIED, Verdict.Outcome.SATISFIED),
                excluded
                        ? reasons(verdicts, worst, worst)
                        : reasons(verdicts, Verdict.Outcome.CONDITIONAL, Verdict.Outcome.UNKNOWN),
                changes,
                cost);
    }

    private static Alternative.Status status(Verdict.Outcome worst) {
        return switch (worst) {
            case SATISFIED -> Alternative.Status.FEASIBLE;
            case CONDITIONAL, UNKNOWN -> Alternative.Status.CONDITIONAL;
            case VIOLATED -> Alternative.Status.EXCLUDED;
        };
    }

    /** For an excluded mechanism only what would lift the violations: conditions come after that. */
    private static List<Change> changes(List<Judged> verdicts, Verdict.Outcome worst) {
        List<Change> changes = new ArrayList<>();
        for (Judged judged : verdicts) {
            boolean counts =
                    worst != Verdict.Outcome.VIOLATED || judged.verdict().isViolated();
            judged.verdict()
                    .change()
                    .filter(change -> counts && !changes.contains(change))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private static List<Reason> reasons(List<Judged> verdicts, Verdict.Outcome from, Verdict.Outcome to) {
        List<Reason> reasons = new ArrayList<>();
        for (Judged judged : verdicts) {
            Verdict verdict = judged.verdict();
            boolean within =
                    verdict.outcome().compareTo(from) >= 0 && verdict.outcome().compareTo(to) <= 0;
            if (within && !verdict.text().isEmpty()) {
                reasons.add(Reason.of(judged.code(), judged.origin(), verdict));
            }
        }
        return reasons;
    }
}
