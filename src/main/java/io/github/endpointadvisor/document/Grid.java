package io.github.endpointadvisor.document;

import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** A table as text: columns as wide as their widest cell, and where that is too much the widest of them folded. */
final class Grid {
    private static final int GAP = 2;
    private static final int NARROWEST = 5;

    /** Narrower columns of broken words cannot be read. */
    private static final int BROKEN = 8;

    private final Table table;
    private final Style style;
    private final String margin;
    private final int[] widths;

    Grid(Table table, Style style, String margin) {
        this.table = indented(table);
        this.style = style;
        this.margin = margin;
        widths = new int[table.head().size()];
        measure();
    }

    /** Rows stand out from the groups that they belong to. */
    private static Table indented(Table table) {
        return table.rows().stream().noneMatch(row -> row.kind() == Row.Kind.GROUP)
                ? table
                : new Table(
                        table.head(), table.rows().stream().map(Grid::indented).toList(), table.numbers());
    }

    private static Row indented(Row row) {
        if (row.kind() == Row.Kind.GROUP || row.kind() == Row.Kind.TOTAL) {
            return row;
        }
        List<Words> cells = new ArrayList<>(row.cells());
        cells.set(0, Words.of("  ").and(cells.get(0)));
        return new Row(row.kind(), cells);
    }

    private void measure() {
        int[] whole = new int[widths.length];
        int[] folded = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Line.length(table.head().get(i));
            folded[i] =
                    Math.max(NARROWEST, Line.longestWord(Words.of(table.head().get(i))));
            for (Row row : table.rows()) {
                if (!row.isWide()) {
                    widths[i] = Math.max(widths[i], Line.width(row.cells().get(i)));
                    folded[i] = Math.max(folded[i], Line.longestWord(row.cells().get(i)));
                }
            }
            whole[i] = table.numbers().contains(i) ? widest(i) : folded[i];
        }
        shrink(whole);
        shrink(folded);
        shrink(broken(folded));
    }

    /** Numbers are folded only if nothing else helps, though the head above them may be. */
    private int widest(int column) {
        return table.rows().stream()
                .filter(row -> !row.isWide())
                .mapToInt(row -> Line.width(row.cells().get(column)))
                .max()
                .orElse(0);
    }

    /** The last resort breaks words, but no numbers. */
    private int[] broken(int[] folded) {
        int[] least = folded.clone();
        for (int i = 0; i < least.length; i++) {
            least[i] = table.numbers().contains(i) ? least[i] : Math.min(least[i], BROKEN);
        }
        return least;
    }

    /** A column at a time, the widest first, until all fits or none may be narrower. */
    private void shrink(int[] least) {
        boolean narrower = true;
        while (narrower && total() > style.width()) {
            narrower = shrinkWidest(least);
        }
    }

    private int total() {
        int total = margin.length() - GAP;
        for (int width : widths) {
            total += width + GAP;
        }
        return total;
    }

    private boolean shrinkWidest(int[] least) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > least[i] && (widest < 0 || widths[i] >= widths[widest])) {
                widest = i;
            }
        }
        if (widest >= 0) {
            widths[widest]--;
        }
        return widest >= 0;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (table.head().stream().anyMatch(head -> !head.isEmpty())) {
            lines.addAll(row(
                    table.head().stream()
                            .map(head -> Words.of(Words.Tone.STRONG, head))
                            .toList(),
                    margin));
        }
        for (Row row : table.rows()) {
            lines.addAll(row.isWide() ? Line.wrapped(margin, row.cells().get(0), style) : row(row.cells(), margin));
        }
        return lines;
    }

    private List<String> row(List<Words> cells, String start) {
        List<List<String>> columns = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < widths.length; i++) {
            columns.add(Line.cell(cells.get(i), widths[i], table.numbers().contains(i), style));
            height = Math.max(height, columns.get(i).size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(start);
            for (int i = 0; i < widths.length; i++) {
                List<String> column = columns.get(i);
                text.append(i == 0 ? "" : " ".repeat(GAP))
                        .append(line < column.size() ? column.get(line) : " ".repeat(widths[i]));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }
}
