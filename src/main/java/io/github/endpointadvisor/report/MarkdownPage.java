package io.github.endpointadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Markdown being put together, block by block; whatever is given to it is text, and escaped here. */
final class MarkdownPage {
    private static final int DEEPEST = 6;

    private final StringBuilder text = new StringBuilder();

    /** A block that is Markdown already. */
    MarkdownPage block(String markdown) {
        text.append(text.length() == 0 ? "" : "\n").append(markdown).append('\n');
        return this;
    }

    MarkdownPage heading(int level, String title) {
        return block("#".repeat(Math.min(level, DEEPEST)) + " " + MarkdownText.inline(title));
    }

    MarkdownPage paragraph(String sentences) {
        return block(MarkdownText.inline(sentences));
    }

    /** A title that is no heading, before a list or a table. */
    MarkdownPage label(String title) {
        return block("**" + MarkdownText.inline(title) + "**");
    }

    /** A list under a label; nothing without items. */
    MarkdownPage section(String title, List<Coded> items) {
        return items.isEmpty() ? this : label(title).list(items);
    }

    MarkdownPage list(List<Coded> items) {
        return items.isEmpty()
                ? this
                : block(items.stream().map(item -> "- " + inline(item)).collect(Collectors.joining("\n")));
    }

    /** A numbered list with a box to tick before each step. */
    MarkdownPage steps(String title, List<Coded> steps) {
        if (steps.isEmpty()) {
            return this;
        }
        List<String> lines = new ArrayList<>();
        steps.forEach(step -> lines.add(lines.size() + 1 + ". [ ] " + inline(step)));
        return label(title).block(String.join("\n", lines));
    }

    static String inline(Coded coded) {
        return MarkdownText.inline(coded.text()) + codes(coded);
    }

    static String cell(Coded coded) {
        return MarkdownText.cell(coded.text()) + codes(coded);
    }

    private static String codes(Coded coded) {
        List<String> codes =
                coded.codes().stream().distinct().map(code -> "`" + code + "`").toList();
        return codes.isEmpty()
                ? ""
                : " (" + codes.get(0)
                        + (codes.size() == 1 ? "" : "; also " + String.join(", ", codes.subList(1, codes.size())))
                        + ")";
    }

    /** The first row is the head; the cells of all are text. */
    MarkdownPage table(List<List<String>> rows, Integer... rightAligned) {
        return cells(
                rows.stream()
                        .map(row -> row.stream().map(MarkdownText::cell).toList())
                        .toList(),
                rightAligned);
    }

    /** The same with cells that are Markdown already. */
    MarkdownPage cells(List<List<String>> rows, Integer... rightAligned) {
        Set<Integer> right = Set.of(rightAligned);
        List<String> lines =
                new ArrayList<>(rows.stream().map(MarkdownPage::row).toList());
        List<String> rule = new ArrayList<>();
        rows.get(0).forEach(head -> rule.add(right.contains(rule.size()) ? "---:" : "---"));
        lines.add(1, row(rule));
        return block(String.join("\n", lines));
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Blocks that a reader opens; nothing where there are none. */
    MarkdownPage fold(String summary, Consumer<MarkdownPage> blocks) {
        MarkdownPage inside = new MarkdownPage();
        blocks.accept(inside);
        return inside.text.length() == 0
                ? this
                : block("<details>\n<summary>" + MarkdownText.html(summary) + "</summary>\n\n" + inside
                        + "\n</details>");
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
