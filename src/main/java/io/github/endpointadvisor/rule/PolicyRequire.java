package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Clause;
import java.util.List;
import java.util.stream.Collectors;

/** EA107: where the organization requires a mechanism, or one of several, every other one is out. */
final class PolicyRequire implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (c.setting().policy().require().isEmpty()) {
            return Verdict.notAsked();
        }
        Clauses all = new Clauses(c.setting().policy().require(), c);
        Clauses others = all.where(clause -> !meets(clause, mechanism, c));
        List<Clause> certain = others.covering(Answer.YES);
        if (!certain.isEmpty()) {
            return others.violated(certain, clause -> demands(clause, c)).unless(drop(certain, c));
        }
        if (!others.covering(Answer.UNKNOWN).isEmpty()) {
            return others.undecided(clause -> "requires " + clause.mechanismWords());
        }
        List<Clause> met = all.covering(Answer.YES);
        return met.isEmpty() ? Verdict.notAsked() : all.met(met, clause -> met(clause, mechanism, c));
    }

    /** A private endpoint that the platform of a client makes is one as well. */
    private static boolean meets(Clause clause, Mechanism mechanism, Case c) {
        boolean platform = mechanism == Mechanism.NONE
                && clause.mechanisms().contains(Mechanism.PRIVATE_ENDPOINT)
                && Connections.byPlatformEndpoints(c);
        return clause.mechanisms().contains(mechanism) || platform;
    }

    private static String demands(Clause clause, Case c) {
        return "requires " + clause.mechanismWords() + " for " + c.name();
    }

    private static String met(Clause clause, Mechanism mechanism, Case c) {
        return clause.mechanisms().size() == 1
                ? demands(clause, c)
                : demands(clause, c) + ", of which this is " + mechanism.withArticle();
    }

    private static String drop(List<Clause> clauses, Case c) {
        return "drop "
                + clauses.stream()
                        .map(clause -> "the requirement of " + ids(clause) + " for "
                                + c.service().id()
                                + (clause.place().shared()
                                        ? " from " + clause.place().fact()
                                        : ""))
                        .distinct()
                        .collect(Collectors.joining(" and "));
    }

    private static String ids(Clause clause) {
        return clause.mechanisms().stream().map(Mechanism::id).collect(Collectors.joining(" or "));
    }
}
