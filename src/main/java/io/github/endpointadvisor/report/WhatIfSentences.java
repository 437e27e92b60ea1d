package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WhatIf;
import io.github.endpointadvisor.advice.WhatIf.Pair;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.budget.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of the answer to other facts, beside the one as it is. */
record WhatIfSentences(WorkloadAdvice now, WhatIf whatIf) {
    /** Columns of amounts. */
    static final int[] AMOUNTS = {2, 4};

    String changes() {
        return String.join(" and ", whatIf.changes());
    }

    /** A head, the services that change, and the total. */
    List<List<String>> rows() {
        List<Pair> pairs = whatIf.pairs(now);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Service", "As it is", "USD a month", "What if", "USD a month", ""));
        pairs.stream().filter(Pair::isChanged).map(WhatIfSentences::row).forEach(rows::add);
        long same = pairs.stream().filter(pair -> !pair.isChanged()).count();
        if (same > 0) {
            rows.add(List.of(same + " unchanged", "", "", "", "", ""));
        }
        rows.add(List.of("Total", "", AnswerRows.total(now), "", AnswerRows.total(whatIf.then()), ""));
        return rows;
    }

    private static List<String> row(Pair pair) {
        ServiceAdvice now = pair.now();
        ServiceAdvice then = pair.then();
        return List.of(
                Sentences.shortened(now.request().name()),
                now.recommendation().words(),
                AnswerRows.usd(now),
                then.recommendation().words(),
                AnswerRows.usd(then),
                pair.hasOtherAnswer() ? "changed" : "cost changed");
    }

    Optional<String> budget() {
        return now.budget().isEmpty() && whatIf.then().budget().isEmpty()
                ? Optional.empty()
                : Optional.of("Budget: as it is " + words(now.budget()) + "; what if "
                        + words(whatIf.then().budget()) + ".");
    }

    private static String words(Optional<Budget> budget) {
        return budget.map(it -> it.monthlyUsd().toPlainString() + " USD a month, "
                        + it.verdict().id().replace('-', ' '))
                .orElse("none");
    }

    /** The first reason of each answer that is another. */
    List<Coded> reasons() {
        return whatIf.pairs(now).stream()
                .filter(Pair::hasOtherAnswer)
                .flatMap(pair -> pair.then().reasons().stream()
                        .limit(1)
                        .map(reason -> Coded.of(reason, pair.now().request().name()))
                        .map(coded -> coded.about(
                                Sentences.shortened(pair.now().request().name()))))
                .toList();
    }
}
