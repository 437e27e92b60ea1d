package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WhatIf;
import io.github.endpointadvisor.advice.WhatIf.Pair;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be said of the answer to other facts, beside the one as it is. */
record WhatIfSentences(WorkloadAdvice now, WhatIf whatIf) {
    /** The answers side by side, then the first reason of each that is another. */
    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                List.of("Service", "As it is", "USD a month", "What if", "USD a month", ""), rows(), Set.of(2, 4)));
        budget().ifPresent(budget -> blocks.add(new Paragraph(budget)));
        List<Words> reasons = reasons();
        if (!reasons.isEmpty()) {
            blocks.add(new Bullets(reasons));
        }
        return new Section("What if " + String.join(" and ", whatIf.changes()), blocks);
    }

    /** The services that change, and the total. */
    private List<Row> rows() {
        List<Pair> pairs = whatIf.pairs(now);
        List<Row> rows = new ArrayList<>();
        pairs.stream().filter(Pair::isChanged).map(WhatIfSentences::row).forEach(rows::add);
        long same = pairs.stream().filter(pair -> !pair.isChanged()).count();
        if (same > 0) {
            rows.add(Row.of(List.of(same + " unchanged", "", "", "", "", "")));
        }
        rows.add(new Row(
                Row.Kind.TOTAL,
                Words.all(List.of("Total", "", Amounts.total(now), "", Amounts.total(whatIf.then()), ""))));
        return rows;
    }

    private static Row row(Pair pair) {
        ServiceAdvice now = pair.now();
        ServiceAdvice then = pair.then();
        return Row.of(List.of(
                Sentences.shortened(now.request().name()),
                now.recommendation().words(),
                Amounts.of(now),
                then.recommendation().words(),
                Amounts.of(then),
                pair.hasOtherAnswer() ? "changed" : "cost changed"));
    }

    private Optional<String> budget() {
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

    private List<Words> reasons() {
        return whatIf.pairs(now).stream()
                .filter(Pair::hasOtherAnswer)
                .flatMap(pair -> pair.then().reasons().stream().limit(1).map(reason -> about(pair.now(), reason)))
                .toList();
    }

    private static Words about(ServiceAdvice service, Reason reason) {
        String name = service.request().name();
        return Words.of(Sentences.shortened(name) + ": ").and(Sentences.of(reason, name));
    }
}
