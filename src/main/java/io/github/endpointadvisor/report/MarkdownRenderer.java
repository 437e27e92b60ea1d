package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Source;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A decision record to commit or to paste into a review: all answers on the first screen, the rest folded. */
public final class MarkdownRenderer implements Renderer {
    private static final String SUBJECT = "Service endpoints or private endpoints for ";

    private final Detail detail;

    public MarkdownRenderer(Detail detail) {
        this.detail = detail;
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        List<WorkloadAdvice> workloads = report.workloads();
        if (workloads.size() == 1) {
            out.write(title(1, SUBJECT + WorkloadSentences.title(workloads.get(0))));
            out.write("\n" + body(workloads.get(0), report.catalog(), 2));
        } else {
            out.write(title(1, SUBJECT + workloads.size() + " workloads"));
            for (WorkloadAdvice workload : workloads) {
                out.write("\n" + title(2, WorkloadSentences.title(workload)));
                out.write("\n" + body(workload, report.catalog(), 3));
            }
        }
        out.write("\n" + footer(report));
    }

    private static String title(int level, String words) {
        return new MarkdownPage().heading(level, words).toString();
    }

    private String body(WorkloadAdvice workload, Catalog catalog, int level) {
        return detail.isBrief()
                ? WorkloadMarkdown.brief(workload, catalog, detail, level)
                : WorkloadMarkdown.of(workload, catalog, detail, level);
    }

    private String footer(Report report) {
        MarkdownPage page = new MarkdownPage();
        List<Source> sources = sources(report);
        if (!sources.isEmpty()) {
            page.heading(2, "Sources").block(numbered(sources));
        }
        return page.block("---")
                .paragraph(String.join(" ", WorkloadSentences.footer(report)) + " Made by endpoint-advisor "
                        + report.toolVersion() + ".")
                .toString();
    }

    private static String numbered(List<Source> sources) {
        List<String> lines = new ArrayList<>();
        sources.forEach(source -> lines.add(lines.size() + 1 + ". " + source.id()
                + source.date().map(date -> ", " + date).orElse(", no date") + ": <" + source.url() + ">"));
        return String.join("\n", lines);
    }

    private List<Source> sources(Report report) {
        UsedSources sources = new UsedSources();
        for (WorkloadAdvice workload : report.workloads()) {
            sources.addReasons(workload.whatIf());
            sources.addNeither(workload.workload().neither());
            for (ServiceAdvice service : workload.services()) {
                if (detail.shows(service.request().name())) {
                    sources.addShown(service);
                }
            }
            sources.addAll(WorkloadSentences.shown(workload, detail));
        }
        return sources.in(report.catalog());
    }
}
