package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.report.Sentences.sentence;

import io.github.endpointadvisor.advice.Budget;
import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.Totals;
import io.github.endpointadvisor.advice.WhatIf;
import io.github.endpointadvisor.advice.WhatIf.Pair;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import java.util.List;
import java.util.Optional;

/** Two answers side by side: as the workload is, and as it would be with other facts. */
final class WhatIfText {
    private final WorkloadAdvice now;
    private final WhatIf whatIf;
    private final List<Pair> pairs;
    private final Style style;
    private final Lines lines;

    private WhatIfText(WorkloadAdvice now, WhatIf whatIf, Style style) {
        this.now = now;
        this.whatIf = whatIf;
        this.pairs = whatIf.pairs(now);
        this.style = style;
        this.lines = new Lines(style.width());
    }

    /** Nothing where no such question was asked. */
    static String of(WorkloadAdvice now, Style style) {
        return now.whatIf()
                .map(whatIf -> new WhatIfText(now, whatIf, style).text())
                .orElse("");
    }

    private String text() {
        lines.blank();
        Lines title = new Lines(style.width()).wrapped("What if ", String.join(" and ", whatIf.changes()));
        title.toString().lines().map(style::bold).forEach(lines::line);
        table().lines("  ", style.width()).forEach(lines::line);
        budget();
        reasons();
        return lines.toString();
    }

    private Table table() {
        Table table = new Table(2, 4).row("Service", "As it is", "USD a month", "What if", "USD a month", "");
        pairs.stream().filter(Pair::isChanged).forEach(pair -> row(table, pair));
        long same = pairs.stream().filter(pair -> !pair.isChanged()).count();
        if (same > 0) {
            table.row(same + " unchanged", "", "", "", "", "");
        }
        return table.row("Total", "", total(now), "", total(whatIf.then()), "");
    }

    private static void row(Table table, Pair pair) {
        table.row(
                Sentences.shortened(pair.now().request().name()),
                pair.now().recommendation().words(),
                usd(pair.now()),
                pair.then().recommendation().words(),
                usd(pair.then()),
                pair.hasOtherAnswer() ? "changed" : "cost changed");
    }

    private static String usd(ServiceAdvice service) {
        return service.recommendation().mechanism().isEmpty()
                ? "- "
                : service.cost().monthlyUsd() + mark(service.cost().unknown().isEmpty());
    }

    private static String total(WorkloadAdvice advice) {
        Totals totals = advice.totals();
        return totals.monthlyUsd()
                + mark(advice.services().stream()
                        .allMatch(s -> s.cost().unknown().isEmpty()));
    }

    private static String mark(boolean complete) {
        return complete ? " " : "+";
    }

    private void budget() {
        if (now.budget().isPresent() || whatIf.then().budget().isPresent()) {
            lines.wrapped(
                    "  ",
                    "Budget: as it is " + words(now.budget()) + "; what if "
                            + words(whatIf.then().budget()) + ".");
        }
    }

    private static String words(Optional<Budget> budget) {
        return budget.map(it -> it.monthlyUsd().toPlainString() + " USD a month, "
                        + it.verdict().id().replace('-', ' '))
                .orElse("none");
    }

    /** The first reason of each answer that is another. */
    private void reasons() {
        for (Pair pair : pairs) {
            String name = pair.now().request().name();
            if (pair.hasOtherAnswer()) {
                pair.then().reasons().stream()
                        .findFirst()
                        .ifPresent(reason -> lines.wrapped(
                                "  - ",
                                Sentences.shortened(name) + ": " + sentence(reason.text(), name) + " [" + reason.code()
                                        + "]"));
            }
        }
    }
}
