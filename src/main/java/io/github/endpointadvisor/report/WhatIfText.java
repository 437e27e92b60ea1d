package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import java.util.List;

/** Two answers side by side: as the workload is, and as it would be with other facts. */
final class WhatIfText {
    private WhatIfText() {}

    /** Nothing where no such question was asked. */
    static String of(WorkloadAdvice now, Style style) {
        return now.whatIf()
                .map(whatIf -> text(new WhatIfSentences(now, whatIf), style))
                .orElse("");
    }

    private static String text(WhatIfSentences sentences, Style style) {
        Lines lines = new Lines(style.width()).blank();
        Lines title = new Lines(style.width()).wrapped("What if ", sentences.changes());
        title.toString().lines().map(style::bold).forEach(lines::line);
        Table.of(sentences.rows(), WhatIfSentences.AMOUNTS)
                .lines("  ", style.width())
                .forEach(lines::line);
        sentences.budget().ifPresent(budget -> lines.wrapped("  ", budget));
        List<Coded> reasons = sentences.reasons();
        reasons.forEach(reason -> lines.wrapped("  - ", reason.inBrackets()));
        return lines.toString();
    }
}
