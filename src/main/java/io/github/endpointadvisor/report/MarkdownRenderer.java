package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Document;
import io.github.endpointadvisor.document.MarkdownWriter;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.report.Detail.Part;
import io.github.endpointadvisor.wording.Phrases;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The decision as a comment or a page: the first screen, the rest folded. */
public final class MarkdownRenderer implements Renderer {
    private static final String SUBJECT = "Service endpoints or private endpoints for ";

    /** A comment on GitHub holds 65,536 characters; what is posted beside the advice needs a little. */
    private static final int ROOM = 64_000;

    /** Of so many services each has its line. */
    private static final int FITTING = 200;

    private final Detail detail;
    private final Pages pages;

    public MarkdownRenderer(Detail detail, Pages pages) {
        this.detail = detail;
        this.pages = pages;
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        List<WorkloadAdvice> workloads = report.workloads();
        boolean single = workloads.size() == 1;
        String end = end(report);
        int room = (ROOM - end.length()) / Math.max(1, workloads.size());
        if (!single) {
            Words title = Words.of(SUBJECT + workloads.size() + " workloads");
            out.write(MarkdownWriter.write(new Document(title, List.of()), 1) + "\n");
        }
        for (WorkloadAdvice workload : workloads) {
            boolean whole = detail.isFull() || workload.services().size() <= FITTING;
            AdviceDocument advice = new AdviceDocument(workload, report.catalog(), pages, whole);
            Words title = single ? Words.of(SUBJECT).and(advice.title()) : advice.title();
            out.write(page(title, advice, single ? 1 : 2, room) + "\n");
        }
        out.write(end);
    }

    /** With as many of the sections as the room holds; what is left out is said. */
    private String page(Words title, AdviceDocument advice, int level, int room) {
        List<Block> first = new ArrayList<>(List.of(advice.setting()));
        first.addAll(advice.first(detail));
        StringBuilder page = new StringBuilder(MarkdownWriter.write(new Document(title, first), level));
        List<Section> sections = sections(advice);
        int shown = 0;
        for (Section section : sections) {
            String part = MarkdownWriter.section(section, level + 1);
            if (!detail.isFull() && page.length() + part.length() > room) {
                break;
            }
            page.append('\n').append(part);
            shown++;
        }
        if (shown < sections.size()) {
            page.append('\n')
                    .append(Phrases.plural(sections.size() - shown, "more section"))
                    .append(" would not fit a comment. --plan, --dns, --service NAME and --full show them.\n");
        }
        return page.toString();
    }

    /** What a reader needs first stands first; only what was asked for by itself is open. */
    private List<Section> sections(AdviceDocument advice) {
        List<Section> sections = new ArrayList<>();
        boolean whole = detail.showsOverview() && !detail.isBrief();
        if (whole || detail.shows(Part.PLAN)) {
            advice.plan().ifPresent(sections::add);
        }
        if (whole || detail.shows(Part.DNS)) {
            advice.dns().ifPresent(sections::add);
        }
        if (whole || !detail.services().isEmpty()) {
            sections.addAll(advice.services(detail));
        }
        if (whole) {
            sections.addAll(advice.rest());
        }
        return sections.stream()
                .map(section -> new Section(section.title(), whole, section.blocks()))
                .toList();
    }

    private String end(Report report) {
        List<Words> sources = UsedSources.of(report, detail).stream()
                .map(TextRenderer::source)
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!detail.isBrief() && !sources.isEmpty()) {
            blocks.add(new Section(Words.of("Sources"), true, List.of(new Bullets(sources))));
        }
        blocks.add(new Paragraph(String.join(" ", WorkloadSentences.footer(report)) + " Made by endpoint-advisor "
                + report.toolVersion() + "."));
        return MarkdownWriter.blocks(blocks);
    }
}
