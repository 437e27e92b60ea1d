package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Document;
import io.github.endpointadvisor.document.Style;
import io.github.endpointadvisor.document.TextWriter;
import io.github.endpointadvisor.document.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Text for people: the first screen, and what was asked for beside it. */
public final class TextRenderer implements Renderer {
    private final Style style;
    private final Detail detail;
    private final Pages pages;

    public TextRenderer(Style style, Detail detail, Pages pages) {
        this.style = style;
        this.detail = detail;
        this.pages = pages;
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        for (WorkloadAdvice workload : report.workloads()) {
            AdviceDocument advice = new AdviceDocument(workload, report.catalog(), pages, detail.isFull());
            out.write(TextWriter.write(new Document(advice.title(), advice.text(detail)), style));
            out.write('\n');
            if (!detail.isBrief()) {
                out.write(TextWriter.paragraph(advice.more(detail), style));
            }
        }
        out.write(TextWriter.paragraph(Words.of(String.join(" ", WorkloadSentences.footer(report))), style));
        if (detail.isFull()) {
            out.write('\n');
            out.write(TextWriter.write(new Document(Words.of("Sources"), List.of(sources(report))), style));
        }
    }

    private Bullets sources(Report report) {
        return new Bullets(UsedSources.of(report, detail).stream()
                .map(TextRenderer::source)
                .toList());
    }

    static Words source(Source source) {
        return Words.of(source.id() + ", " + source.date().orElse("no date") + ": ")
                .and(Words.Tone.LINK, source.url());
    }
}
