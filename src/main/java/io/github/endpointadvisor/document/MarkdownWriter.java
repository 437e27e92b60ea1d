package io.github.endpointadvisor.document;

import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Columns;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Steps;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.Block.Term;
import io.github.endpointadvisor.document.Block.Terms;
import io.github.endpointadvisor.document.Words.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A document as Markdown that GitHub and Azure DevOps show: folds are HTML details, everything else is plain. */
public final class MarkdownWriter {
    private static final int DEEPEST = 6;

    private final StringBuilder text = new StringBuilder();

    private MarkdownWriter() {}

    /** {@code level} is that of the heading of the document. */
    public static String write(Document document, int level) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.heading(document.title(), level);
        document.blocks().forEach(block -> writer.block(block, level + 1));
        return writer.text.toString();
    }

    /** Blocks that stand below all headings. */
    public static String blocks(List<Block> blocks) {
        MarkdownWriter writer = new MarkdownWriter();
        blocks.forEach(block -> writer.block(block, DEEPEST + 1));
        return writer.text.toString();
    }

    /** A section by itself; {@code level} is that of its heading. */
    public static String section(Section section, int level) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.add(section, level);
        return writer.text.toString();
    }

    private void part(String markdown) {
        text.append(text.length() == 0 ? "" : "\n").append(markdown).append('\n');
    }

    /** A title below the deepest level is a label. */
    private void heading(Words title, int level) {
        part(level > DEEPEST ? "**" + inline(title) + "**" : "#".repeat(level) + " " + inline(title));
    }

    private void block(Block block, int level) {
        if (block instanceof Section section) {
            add(section, level);
        } else if (block instanceof Paragraph paragraph) {
            part(inline(paragraph.words()));
        } else if (block instanceof Bullets bullets) {
            part(bullets.items().stream().map(item -> "- " + inline(item)).collect(Collectors.joining("\n")));
        } else if (block instanceof Terms terms) {
            part(terms.terms().stream().map(MarkdownWriter::term).collect(Collectors.joining("\n")));
        } else if (block instanceof Steps steps) {
            part(steps.steps().stream().map(MarkdownWriter::step).collect(Collectors.joining("\n")));
        } else if (block instanceof Table table) {
            part(table(table));
        } else if (block instanceof Columns columns) {
            columns.sections().forEach(section -> add(section, level));
        }
        // bars and drawings only repeat what tables say
    }

    private void add(Section section, int level) {
        if (section.folded()) {
            part("<details>\n<summary>" + html(section.title()) + "</summary>");
            section.blocks().forEach(inner -> block(inner, DEEPEST + 1));
            part("</details>");
        } else {
            heading(section.title(), level);
            section.blocks().forEach(inner -> block(inner, level + 1));
        }
    }

    private static String term(Term term) {
        String label = "- **" + MarkdownText.inline(term.label()) + "**";
        return term.texts().size() == 1
                ? label + ": " + inline(term.texts().get(0))
                : label + term.texts().stream().map(t -> "\n  - " + inline(t)).collect(Collectors.joining());
    }

    private static String step(Block.Step step) {
        return "- [ ] " + step.number() + ". " + inline(step.text())
                + step.details().stream()
                        .map(term -> " *" + MarkdownText.inline(term.label()) + "* "
                                + term.texts().stream()
                                        .map(MarkdownWriter::inline)
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining());
    }

    private static String table(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(line(table.head().stream().map(MarkdownText::cell).toList()));
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < table.head().size(); i++) {
            rule.add(table.numbers().contains(i) ? "---:" : "---");
        }
        lines.add(line(rule));
        table.rows().forEach(row -> lines.add(line(cells(row, table.head().size()))));
        return String.join("\n", lines);
    }

    /** How much a row adds to a page. */
    public static int length(Row row) {
        return line(cells(row, row.cells().size())).length() + 1;
    }

    private static List<String> cells(Row row, int columns) {
        List<String> cells = new ArrayList<>();
        row.cells().forEach(cell -> {
            String words = spans(cell, true).strip();
            cells.add(row.kind() == Row.Kind.PLAIN || words.isEmpty() ? words : "**" + words + "**");
        });
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String inline(Words words) {
        return spans(words, false);
    }

    private static String spans(Words words, boolean cell) {
        StringBuilder line = new StringBuilder();
        for (Words.Span span : words.spans()) {
            line.append(
                    switch (span.tone()) {
                        case CODE -> MarkdownText.code(span.text());
                        case LINK -> "<" + span.text() + ">";
                        case STRONG -> "**" + MarkdownText.cell(span.text()) + "**";
                        case PLAIN, GOOD, CAREFUL, BAD -> plain(span.text(), cell || line.length() > 0);
                    });
        }
        return line.toString();
    }

    /** Blanks between spans stay; only the first words of a block need care for what would open another. */
    private static String plain(String text, boolean inside) {
        String start = text.startsWith(" ") ? " " : "";
        String end = text.length() > 1 && text.endsWith(" ") ? " " : "";
        return start + (inside ? MarkdownText.cell(text) : MarkdownText.inline(text)) + end;
    }

    private static String html(Words words) {
        return words.spans().stream()
                .map(span -> span.tone() == Tone.CODE
                        ? "<code>" + MarkdownText.html(span.text()) + "</code>"
                        : (span.text().startsWith(" ") ? " " : "") + MarkdownText.html(span.text()))
                .collect(Collectors.joining());
    }
}
