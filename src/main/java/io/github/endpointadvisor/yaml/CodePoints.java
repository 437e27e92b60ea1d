package io.github.endpointadvisor.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A whole text in memory as SnakeYAML's scanner wants to read it. SnakeYAML's own reader copies all it has looked ahead
 * at for each further kilobyte, so that one word of 7 MB takes more than ten seconds; this one only moves an index.
 * Every method that the scanner calls is overridden, the text given to the super class is never read.
 */
final class CodePoints extends StreamReader {
    private final int[] points;
    private int pointer;
    private int line;
    private int column;

    /** Takes over an array of code points in which every line ends with LF. */
    CodePoints(int[] points) {
        super("");
        this.points = points;
    }

    @Override
    public Mark getMark() {
        return new Mark("", pointer, line, column, points, pointer);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int end = end(length); pointer < end; pointer++) {
            boolean ends = points[pointer] == '\n';
            line += ends ? 1 : 0;
            column = ends ? 0 : column + 1;
        }
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int index) {
        return pointer + index < points.length ? points[pointer + index] : '\0';
    }

    @Override
    public String prefix(int length) {
        return new String(points, pointer, end(length) - pointer);
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        forward(length);
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getIndex() {
        return pointer;
    }

    @Override
    public int getDocumentIndex() {
        return pointer;
    }

    @Override
    public void resetDocumentIndex() {
        // only serves SnakeYAML's own limit on the size of a document
    }

    private int end(int length) {
        return Math.min(points.length, pointer + length);
    }
}
