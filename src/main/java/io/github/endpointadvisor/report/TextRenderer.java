package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.diagnostic.Excerpt;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Text for people: all answers at a glance, then each in detail. */
public final class TextRenderer implements Renderer {
    private static final String CHECKS = "Check before you build, since another value would change the answer:";

    private final Style style;
    private final Detail detail;

    public TextRenderer(Style style, Detail detail) {
        this.style = style;
        this.detail = detail;
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        UsedSources sources = new UsedSources();
        for (WorkloadAdvice workload : report.workloads()) {
            out.write(overview(workload));
            out.write(WhatIfText.of(workload, style));
            sources.addReasons(workload.whatIf());
            sources.addNeither(workload.workload().neither());
            services(workload, report.catalog(), sources, out);
            out.write(whole(workload, sources));
            out.write("\n");
        }
        out.write(footer(report, sources.in(report.catalog())));
    }

    private void services(WorkloadAdvice workload, Catalog catalog, UsedSources sources, Writer out)
            throws IOException {
        PlanSentences plan = new PlanSentences(workload);
        sources.addSteps(workload.plan().steps());
        if (detail.isPlan()) {
            out.write("\n");
            out.write(PlanText.of(plan, style));
        }
        for (ServiceAdvice service : workload.services()) {
            if (detail.shows(service.request().name())) {
                sources.addShown(service);
                out.write("\n");
                out.write(ServiceText.of(service, plan, catalog, style, detail));
            }
        }
    }

    /** What holds for several services, or for the workload as a whole. */
    private String whole(WorkloadAdvice advice, UsedSources sources) {
        if (!detail.showsServices()) {
            return "";
        }
        sources.addAll(WorkloadSentences.shown(advice, detail));
        sources.addRemarks(advice.remarks());
        String dns = DnsText.of(advice, style, detail);
        return (dns.isEmpty() ? "" : "\n" + dns)
                + section("Watch, in the workload as a whole", WorkloadSentences.warnings(advice, detail))
                + section("Know", WorkloadSentences.remarks(advice, detail));
    }

    private String section(String title, List<Coded> items) {
        if (items.isEmpty()) {
            return "";
        }
        Lines lines = new Lines(style.width()).blank().line(style.bold(title));
        items.forEach(item -> lines.wrapped("  - ", item.inBrackets()));
        return lines.toString();
    }

    private String overview(WorkloadAdvice advice) {
        Lines lines = new Lines(style.width());
        lines.line(style.bold(Excerpt.harmless(WorkloadSentences.title(advice))));
        lines.wrapped("", WorkloadSentences.setting(advice.workload().setting()))
                .blank();
        List<String> table = Table.of(AnswerRows.of(advice), AnswerRows.AMOUNT).lines("  ", style.width());
        lines.line(style.bold(table.get(0)));
        table.stream().skip(1).forEach(lines::line);
        StringBuilder text = new StringBuilder(lines.toString());
        text.append(blocked(new PlanSentences(advice).blocked()));
        text.append(listed(WorkloadSentences.NEITHER + ":", WorkloadSentences.neither(advice)));
        advice.budget().ifPresent(budget -> text.append('\n').append(BudgetText.of(budget, style)));
        return text.append(listed(CHECKS, WorkloadSentences.checks(advice))).toString();
    }

    private String blocked(List<Coded> blocked) {
        if (blocked.isEmpty()) {
            return "";
        }
        Lines lines = new Lines(style.width()).blank();
        lines.line("  " + style.bad("Cannot connect"));
        blocked.forEach(line -> lines.wrapped("    - ", line.text()));
        return lines.toString();
    }

    private String listed(String title, List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        Lines lines = new Lines(style.width()).blank();
        lines.wrapped("  ", title);
        items.forEach(item -> lines.wrapped("    - ", item));
        return lines.toString();
    }

    private String footer(Report report, List<Source> sources) {
        Lines lines = new Lines(style.width());
        WorkloadSentences.footer(report).forEach(sentence -> lines.wrapped("", sentence));
        if (!sources.isEmpty()) {
            lines.blank().line(style.bold("Sources"));
            sources.forEach(source -> lines.line(
                    "  " + source.url() + source.date().map(date -> ", " + date).orElse(", no date")));
        }
        return lines.toString();
    }
}
