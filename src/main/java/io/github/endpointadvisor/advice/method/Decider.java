package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Screening.Judged;
import io.github.endpointadvisor.catalog.Mechanism;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The heart of the method: screen, score and rank the mechanisms for one service. */
public final class Decider {
    private final Screening screening;
    private final Scoring scoring;
    private final Alike alike = new Alike();

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

    /** A mechanism as another case leaves it; empty when that excludes it. The same as {@link #decide}, without texts. */
    public Optional<Contender> contender(Mechanism mechanism, Case c) {
        return screening.pass(mechanism, c).map(passed -> contender(mechanism, c, passed));
    }

    private Contender contender(Mechanism mechanism, Case c, Screening.Passed passed) {
        Cost cost = Bill.of(mechanism, c, passed.changes());
        List<Alternative.Contribution> contributions = scoring.score(mechanism, c, cost);
        return new Contender(
                mechanism,
                status(passed.worst()) == Alternative.Status.CONDITIONAL,
                passed.worst() == Verdict.Outcome.UNKNOWN,
                Scoring.total(contributions),
                cost.monthlyUsd(),
                cost.unknown().isEmpty(),
                cost.openEnded(),
                Scoring.simplicity(contributions));
    }

    /** Place of a mechanism on every scale, whether or not a constraint excludes it. */
    public List<Alternative.Contribution> contributions(Mechanism mechanism, Case c, Cost cost) {
        return scoring.score(mechanism, c, cost);
    }

    /** A private endpoint that was assessed for no data: data costs, and changes nothing else. */
    public Contender withData(Contender without, Case c) {
        BigDecimal usd = without.monthlyUsd().add(Bill.dataUsd(c));
        Cost cost = new Cost(List.of(), List.of(), without.openEnded(), usd);
        return without.withCost(usd, Scoring.total(scoring.score(without.mechanism(), c, cost)));
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
        Cost cost = excluded ? Cost.FREE : alike.one(Bill.of(mechanism, c, changes));
        List<Alternative.Contribution> contributions = excluded ? List.of() : scoring.score(mechanism, c, cost);
        return new Alternative(
                mechanism,
                status(worst),
                screening.isOffered(verdicts),
                worst == Verdict.Outcome.UNKNOWN,
                Scoring.total(contributions),
                alike.one(contributions),
                reasons(verdicts, Verdict.Outcome.SATISFIED, Verdict.Outcome.SATISFIED),
                excluded
                        ? reasons(verdicts, worst, worst)
                        : reasons(verdicts, Verdict.Outcome.CONDITIONAL, Verdict.Outcome.UNKNOWN),
                alike.one(changes),
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
            if (counts) {
                judged.verdict()
                        .change()
                        .map(change -> change.by(judged.code()))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    private List<Reason> reasons(List<Judged> verdicts, Verdict.Outcome from, Verdict.Outcome to) {
        List<Reason> reasons = new ArrayList<>();
        for (Judged judged : verdicts) {
            Verdict verdict = judged.verdict();
            boolean within =
                    verdict.outcome().compareTo(from) >= 0 && verdict.outcome().compareTo(to) <= 0;
            if (within && !verdict.text().isEmpty()) {
                reasons.add(new Reason(
                        judged.code(),
                        alike.one(verdict.text()),
                        alike.one(verdict.facts()),
                        alike.one(verdict.sources()),
                        judged.origin()));
            }
        }
        return alike.one(reasons);
    }
}
