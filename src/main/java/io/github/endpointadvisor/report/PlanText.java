package io.github.endpointadvisor.report;

import java.util.Locale;

/** The plan of a workload as text: phases, and in each its steps with their numbers. */
final class PlanText {
    private PlanText() {}

    static String of(PlanSentences plan, Style style) {
        Lines lines = new Lines(style.width()).line(style.bold("Plan"));
        plan.phases().forEach((phase, steps) -> {
            lines.line("  " + style.bold(PlanSentences.title(phase)));
            steps.forEach(step -> {
                lines.wrapped(
                        String.format(Locale.ROOT, "   %3d. ", plan.number(step)),
                        plan.coded(step).inBrackets());
                lines.wrapped("        Check: ", plan.verify(step));
                lines.wrapped("        Back:  ", plan.back(step));
            });
        });
        return lines.toString();
    }
}
