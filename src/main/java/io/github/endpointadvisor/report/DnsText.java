package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.plan.DnsZone;
import java.util.List;

/** The plan of the names as prose. */
final class DnsText {
    private static final String BULLET = "    - ";

    private DnsText() {}

    static String of(WorkloadAdvice advice, Style style, Detail detail) {
        DnsSentences sentences = DnsSentences.of(advice, detail);
        if (sentences.isEmpty()) {
            return "";
        }
        Lines lines = new Lines(style.width()).line(style.bold("DNS plan"));
        if (!sentences.zones().isEmpty()) {
            lines.wrapped("  ", sentences.heading());
            zones(sentences.zones(), lines);
        }
        sentences.steps().forEach(step -> lines.wrapped(BULLET, step));
        sentences.ruledOut().ifPresent(ruledOut -> lines.wrapped("  ", ruledOut));
        sentences.notices().forEach(notice -> lines.wrapped(BULLET, notice.inBrackets()));
        return lines.toString();
    }

    private static void zones(List<DnsZone> zones, Lines lines) {
        int widest = zones.stream().mapToInt(zone -> zone.name().length()).max().orElse(0);
        for (DnsZone zone : zones) {
            String label =
                    "    " + zone.name() + " ".repeat(widest - zone.name().length() + 2);
            lines.wrapped(label, "for " + Sentences.list(zone.services()));
        }
    }
}
