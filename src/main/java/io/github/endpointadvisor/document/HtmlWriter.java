package io.github.endpointadvisor.document;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.document.Block.Bar;
import io.github.endpointadvisor.document.Block.Bars;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Columns;
import io.github.endpointadvisor.document.Block.Drawing;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Steps;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.Block.Term;
import io.github.endpointadvisor.document.Block.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. */
public final class HtmlWriter {
    private static final int DEEPEST = 6;

    private final StringBuilder html = new StringBuilder();
    private int drawings;

    private HtmlWriter() {}

    /** The documents in turn under one title, and what stands at the end. */
    public static String write(String title, List<Document> documents, List<Block> end) {
        HtmlWriter writer = new HtmlWriter();
        writer.html
                .append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>")
                .append(text(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        boolean single = documents.size() == 1;
        if (!single) {
            writer.element("h1", "", text(title));
        }
        for (Document document : documents) {
            writer.html.append("<article>\n");
            writer.element(single ? "h1" : "h2", "", words(document.title()));
            document.blocks().forEach(block -> writer.block(block, single ? 2 : 3));
            writer.html.append("</article>\n");
        }
        end.forEach(block -> writer.block(block, 2));
        return writer.html.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void block(Block block, int level) {
        if (block instanceof Section section) {
            section(section, level);
        } else if (block instanceof Paragraph paragraph) {
            element("p", "", words(paragraph.words()));
        } else if (block instanceof Bullets bullets) {
            html.append("<ul>\n");
            bullets.items().forEach(item -> element("li", "", words(item)));
            html.append("</ul>\n");
        } else if (block instanceof Terms terms) {
            terms(terms.terms());
        } else if (block instanceof Steps steps) {
            steps(steps);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Columns columns) {
            html.append("<div class=\"columns\">\n");
            columns.sections().forEach(section -> section(section, level));
            html.append("</div>\n");
        } else if (block instanceof Bars bars) {
            html.append("<ul class=\"bars\">\n");
            bars.bars().forEach(this::bar);
            html.append("</ul>\n");
        } else if (block instanceof Drawing drawing) {
            drawings++;
            html.append(SvgWriter.write(drawing, "drawing" + drawings));
        }
    }

    private void section(Section section, int level) {
        String title = heading(level, words(section.title()));
        if (section.folded()) {
            html.append("<details>\n<summary>").append(title).append("</summary>\n");
        } else {
            html.append("<section>\n").append(title).append('\n');
        }
        section.blocks().forEach(inner -> block(inner, level + 1));
        html.append(section.folded() ? "</details>\n" : "</section>\n");
    }

    private static String heading(int level, String title) {
        String name = "h" + Math.min(level, DEEPEST);
        return "<" + name + ">" + title + "</" + name + ">";
    }

    private void terms(List<Term> terms) {
        if (terms.isEmpty()) {
            return;
        }
        html.append("<dl>\n");
        for (Term term : terms) {
            html.append("<div><dt>").append(text(term.label())).append("</dt>");
            term.texts().forEach(it -> html.append("<dd>").append(words(it)).append("</dd>"));
            html.append("</div>\n");
        }
        html.append("</dl>\n");
    }

    private void steps(Steps steps) {
        html.append("<ol class=\"steps\">\n");
        for (Block.Step step : steps.steps()) {
            html.append("<li value=\"").append(step.number()).append("\"><label><input type=\"checkbox\"> ");
            html.append(words(step.text())).append("</label>\n");
            terms(step.details());
            html.append("</li>\n");
        }
        html.append("</ol>\n");
    }

    private void table(Table table) {
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>\n<thead><tr>");
        for (int i = 0; i < table.head().size(); i++) {
            String head = text(table.head().get(i));
            String name = head.isEmpty() ? "td" : "th";
            html.append("<").append(name).append(head.isEmpty() ? "" : " scope=\"col\"");
            html.append(number(table, i))
                    .append(">")
                    .append(head)
                    .append("</")
                    .append(name)
                    .append(">");
        }
        html.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(row, table));
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void row(Row row, Table table) {
        if (row.isWide()) {
            html.append("<tr class=\"group\"><th colspan=\"")
                    .append(table.head().size())
                    .append("\">");
            html.append(words(row.cells().get(0))).append("</th></tr>\n");
            return;
        }
        html.append(row.kind() == Row.Kind.TOTAL ? "<tr class=\"total\">" : "<tr>");
        for (int i = 0; i < row.cells().size(); i++) {
            String name = i == 0 ? "th" : "td";
            html.append("<")
                    .append(name)
                    .append(i == 0 ? " scope=\"row\"" : "")
                    .append(number(table, i))
                    .append(">");
            html.append(words(row.cells().get(i))).append("</").append(name).append(">");
        }
        html.append("</tr>\n");
    }

    private static String number(Table table, int column) {
        return table.numbers().contains(column) ? " class=\"number\"" : "";
    }

    private void bar(Bar bar) {
        html.append("<li><span class=\"label\">").append(text(bar.label()));
        html.append("</span> <span class=\"amount\">").append(text(bar.amount()));
        html.append("</span> <span class=\"bar\"><span style=\"width:").append(bar.percent());
        html.append("%\"></span></span></li>\n");
    }

    private void element(String name, String attributes, String content) {
        html.append('<').append(name).append(attributes).append('>').append(content);
        html.append("</").append(name).append(">\n");
    }

    private static String words(Words words) {
        StringBuilder html = new StringBuilder();
        for (Words.Span span : words.spans()) {
            String text = text(span.text());
            html.append(
                    switch (span.tone()) {
                        case PLAIN -> text;
                        case STRONG -> "<strong>" + text + "</strong>";
                        case GOOD -> "<span class=\"good\">" + text + "</span>";
                        case CAREFUL -> "<span class=\"careful\">" + text + "</span>";
                        case BAD -> "<span class=\"bad\">" + text + "</span>";
                        case CODE -> "<code>" + text + "</code>";
                        case LINK -> link(span.text());
                    });
        }
        return html.toString();
    }

    /** Addresses are the catalog's; anything else than a web page stays text. */
    private static String link(String address) {
        String text = text(address);
        return address.startsWith("https://") ? "<a href=\"" + text + "\">" + text + "</a>" : text;
    }

    /** What a user wrote, as text: nothing in it opens or closes an element or an attribute. */
    static String text(String text) {
        return Excerpt.harmless(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
