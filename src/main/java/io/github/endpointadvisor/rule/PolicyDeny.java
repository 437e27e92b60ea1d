package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Clause;
import java.util.List;
import java.util.stream.Collectors;

/** EA106: what the organization denies is out. */
final class PolicyDeny implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        List<Clause> against = c.setting().policy().deny().stream()
                .filter(clause -> clause.mechanisms().contains(mechanism))
                .toList();
        if (against.isEmpty()) {
            return Verdict.notAsked();
        }
        Clauses clauses = new Clauses(against, c);
        List<Clause> certain = clauses.covering(Answer.YES);
        return certain.isEmpty()
                ? clauses.undecided(clause -> "forbids " + mechanism.withArticle())
                : clauses.violated(certain, clause -> forbids(clause, mechanism, c))
                        .unless("remove " + mechanism.id() + " from " + places(certain));
    }

    private static String forbids(Clause clause, Mechanism mechanism, Case c) {
        return "forbids " + mechanism.withArticle() + (clause.scope().isEverywhere() ? "" : " for " + c.name());
    }

    private static String places(List<Clause> clauses) {
        return clauses.stream().map(PolicyDeny::place).distinct().collect(Collectors.joining(" and "));
    }

    /** A word of the workload's own list is found by itself, a clause with a scope by its line. */
    private static String place(Clause clause) {
        boolean found = clause.place().shared() || clause.scope().isEverywhere();
        return clause.place().fact() + (found ? "" : " (line " + clause.place().line() + ")");
    }
}
