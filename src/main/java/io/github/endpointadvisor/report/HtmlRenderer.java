package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Document;
import io.github.endpointadvisor.document.HtmlWriter;
import io.github.endpointadvisor.document.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A page with pictures, to read, to print and to forward: always everything, the long parts folded. */
public final class HtmlRenderer implements Renderer {
    private static final String SUBJECT = "Service endpoints or private endpoints for ";

    private final Pages pages;

    public HtmlRenderer(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        List<WorkloadAdvice> workloads = report.workloads();
        String title =
                SUBJECT + (workloads.size() == 1 ? Overview.title(workloads.get(0)) : workloads.size() + " workloads");
        out.write(HtmlWriter.write(
                title,
                workloads.stream().map(workload -> page(workload, report)).toList(),
                end(report)));
    }

    private Document page(WorkloadAdvice workload, Report report) {
        AdviceDocument advice = new AdviceDocument(workload, report.catalog(), pages, true);
        List<Block> blocks = new ArrayList<>(advice.pictured());
        List<Section> folds = new ArrayList<>();
        advice.plan().ifPresent(folds::add);
        advice.dns().ifPresent(folds::add);
        folds.addAll(advice.services(Detail.FULL));
        folds.addAll(advice.rest());
        blocks.add(
                new Section("Details", folds.stream().map(HtmlRenderer::folded).toList()));
        return new Document(Words.of(SUBJECT).and(advice.title()), blocks);
    }

    private static Block folded(Section section) {
        return new Section(section.title(), true, section.blocks());
    }

    private static List<Block> end(Report report) {
        List<Words> sources = UsedSources.of(report, Detail.FULL).stream()
                .map(TextRenderer::source)
                .toList();
        return List.of(
                new Section(Words.of("Sources"), true, List.of(new Bullets(sources))),
                new Paragraph(String.join(" ", WorkloadSentences.footer(report)) + " Made by endpoint-advisor "
                        + report.toolVersion() + "."));
    }
}
