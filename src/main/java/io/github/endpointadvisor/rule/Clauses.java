package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Clause;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clauses of a policy held against one service: each that counts is named with its own place. */
record Clauses(List<Clause> clauses, Case c) {
    Clauses where(Predicate<Clause> condition) {
        return new Clauses(clauses.stream().filter(condition).toList(), c);
    }

    List<Clause> covering(Answer answer) {
        return clauses.stream()
                .filter(clause -> clause.covers(c.request(), c.cloud()) == answer)
                .toList();
    }

    Verdict violated(List<Clause> certain, Function<Clause, String> says) {
        return new Verdict(Verdict.Outcome.VIOLATED, text(certain, says), facts(certain), List.of(), Optional.empty());
    }

    Verdict met(List<Clause> certain, Function<Clause, String> says) {
        return new Verdict(Verdict.Outcome.SATISFIED, text(certain, says), facts(certain), List.of(), Optional.empty());
    }

    /** The tier decides and is not stated: to pass a clause over would be to hope that it does not hold. */
    Verdict undecided(Function<Clause, String> says) {
        List<Clause> open = covering(Answer.UNKNOWN);
        if (open.isEmpty()) {
            return Verdict.notAsked();
        }
        String what = open.stream()
                .map(clause -> clause.place().words() + " " + says.apply(clause) + " in tier "
                        + String.join(" or ", clause.scope().tiers()) + clause.detail(""))
                .distinct()
                .collect(Collectors.joining("; "));
        return new Verdict(
                Verdict.Outcome.CONDITIONAL,
                "the tier of " + c.name() + " is not stated, and " + what,
                Stream.concat(facts(open).stream(), Stream.of(c.fact("tier"))).toList(),
                List.of(),
                Optional.of(Change.free(Action.STATE_FACT, "state the tier of " + c.name() + ": " + what)));
    }

    /** What each clause says, with its place in front and its reason behind. */
    private String text(List<Clause> some, Function<Clause, String> says) {
        return some.stream()
                .map(clause -> clause.place().words() + " " + says.apply(clause)
                        + clause.detail(clause.scope().words(c.request(), c.cloud())))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static List<String> facts(List<Clause> some) {
        return some.stream().map(clause -> clause.place().fact()).distinct().toList();
    }
}
