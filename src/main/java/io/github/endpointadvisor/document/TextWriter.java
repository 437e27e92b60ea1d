package io.github.endpointadvisor.document;

import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Columns;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Steps;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.Block.Term;
import io.github.endpointadvisor.document.Block.Terms;
import java.util.List;
import java.util.Locale;

/** A document as text: sections are indented, and what is folded elsewhere is open here. */
public final class TextWriter {
    private static final int STEP = 2;
    private static final int HANGING = 4;

    /** So much room has a text beside its label at least. */
    private static final int LEAST = 20;

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private TextWriter(Style style) {
        this.style = style;
    }

    /** Blocks are set apart by blank lines; a paragraph under the title belongs to it. */
    public static String write(Document document, Style style) {
        TextWriter writer = new TextWriter(style);
        if (!document.title().isEmpty()) {
            writer.wrapped("", strong(document.title()));
        }
        Block last = new Paragraph("");
        for (Block block : document.blocks()) {
            if (writer.text.length() > 0 && !(block instanceof Paragraph && last instanceof Paragraph)) {
                writer.text.append('\n');
            }
            writer.block(block, 0);
            last = block;
        }
        return writer.text.toString();
    }

    /** Sentences by themselves. */
    public static String paragraph(Words words, Style style) {
        return String.join("\n", Line.wrapped("", words, style)) + "\n";
    }

    /** Sentences whose first line stands out to the left. */
    public static String hanging(Words words, Style style) {
        List<String> lines = Line.hanging(words, HANGING, style);
        return String.join("\n", lines) + "\n";
    }

    private void block(Block block, int indent) {
        String margin = " ".repeat(indent);
        if (block instanceof Section section) {
            wrapped(margin, strong(section.title()));
            section.blocks().forEach(inner -> block(inner, indent + STEP));
        } else if (block instanceof Paragraph paragraph) {
            wrapped(margin, paragraph.words());
        } else if (block instanceof Bullets bullets) {
            bullets.items().forEach(item -> wrapped(margin + "- ", item));
        } else if (block instanceof Terms terms) {
            terms(terms.terms(), margin);
        } else if (block instanceof Steps steps) {
            steps.steps().forEach(step -> step(step, margin));
        } else if (block instanceof Table table) {
            new Grid(table, style, margin + (indent == 0 ? "  " : "")).lines().forEach(this::line);
        } else if (block instanceof Columns columns) {
            columns.sections().forEach(section -> block(section, indent));
        }
        // bars and drawings only repeat what tables say
    }

    private void step(Block.Step step, String margin) {
        String number = String.format(Locale.ROOT, "%s%3d. ", margin, step.number());
        wrapped(number, step.text());
        terms(step.details(), " ".repeat(number.length()));
    }

    private void terms(List<Term> terms, String margin) {
        int widest =
                terms.stream().mapToInt(term -> Line.length(term.label())).max().orElse(0);
        int longest = terms.stream()
                .flatMap(term -> term.texts().stream())
                .mapToInt(Line::longestWord)
                .max()
                .orElse(0);
        boolean beside = margin.length() + widest + STEP + Math.min(longest, LEAST) <= style.width();
        for (Term term : terms) {
            if (beside) {
                beside(term, margin, widest);
            } else {
                line(margin + term.label());
                term.texts().forEach(words -> wrapped(margin + " ".repeat(HANGING), words));
            }
        }
    }

    private void beside(Term term, String margin, int widest) {
        String label = margin + Line.padded(term.label(), widest) + " ".repeat(STEP);
        for (Words words : term.texts()) {
            wrapped(label, words);
            label = " ".repeat(Line.length(label));
        }
    }

    private void wrapped(String prefix, Words words) {
        Line.wrapped(prefix, words, style).forEach(this::line);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static Words strong(Words title) {
        return new Words(title.spans().stream()
                .map(span -> span.tone() == Words.Tone.PLAIN ? new Words.Span(span.text(), Words.Tone.STRONG) : span)
                .toList());
    }
}
