package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Excerpt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of cells in columns as wide as their widest cell; the last column is cut to what the width leaves. */
final class Table {
    private static final String GAP = "  ";

    private final Set<Integer> rightAligned;
    private final List<List<String>> rows = new ArrayList<>();

    /** {@code rightAligned} are the columns of numbers; -1 is none. */
    Table(int... rightAligned) {
        this.rightAligned = Arrays.stream(rightAligned).boxed().collect(Collectors.toUnmodifiableSet());
    }

    static Table of(List<List<String>> rows, int... rightAligned) {
        Table table = new Table(rightAligned);
        rows.forEach(row -> table.row(row.toArray(String[]::new)));
        return table;
    }

    Table row(String... cells) {
        rows.add(Arrays.stream(cells).map(Excerpt::harmless).toList());
        return this;
    }

    List<String> lines(String indent, int width) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        });
        return rows.stream().map(row -> line(row, widths, indent, width)).toList();
    }

    private String line(List<String> row, int[] widths, String indent, int width) {
        StringBuilder line = new StringBuilder(indent);
        int last = row.size() - 1;
        for (int i = 0; i < last; i++) {
            String padding = " ".repeat(widths[i] - length(row.get(i)));
            line.append(rightAligned.contains(i) ? padding + row.get(i) : row.get(i) + padding)
                    .append(GAP);
        }
        line.append(
                rightAligned.contains(last)
                        ? padded(row.get(last), widths[last])
                        : cut(row.get(last), width - length(line.toString())));
        return line.toString().stripTrailing();
    }

    private static String padded(String cell, int width) {
        return " ".repeat(width - length(cell)) + cell;
    }

    private static String cut(String cell, int width) {
        int room = Math.max(12, width);
        return length(cell) <= room ? cell : cell.substring(0, cell.offsetByCodePoints(0, room - 3)) + "...";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
