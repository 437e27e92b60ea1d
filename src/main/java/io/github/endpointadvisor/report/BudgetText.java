package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.budget.Budget;
import java.util.List;

/** The budget as prose. */
final class BudgetText {
    private final Style style;
    private final Lines lines;

    private BudgetText(Style style) {
        this.style = style;
        this.lines = new Lines(style.width());
    }

    static String of(Budget budget, Style style) {
        BudgetSentences sentences = new BudgetSentences(budget);
        BudgetText text = new BudgetText(style);
        text.lines.wrapped("  ", sentences.verdict(style));
        text.section("Given up", sentences.givenUp());
        text.section("Paid for", sentences.paidFor());
        sentences.more().ifPresent(more -> text.lines.wrapped("    ", more));
        text.section("What costs most", sentences.demands());
        sentences.unpriced().ifPresent(unpriced -> text.lines.wrapped("  ", unpriced));
        return text.lines.toString();
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.line("  " + style.bold(title));
            items.forEach(item -> lines.wrapped("    - ", item));
        }
    }
}
