package io.github.endpointadvisor.diagnostic;

/** A line of a file with the caret under the place that is meant, cut to a window so that no line floods a screen. */
final class Snippet {
    private static final int WINDOW = 100;
    private static final String CUT = "...";

    private final String line;
    private final int size;
    private final int caret;
    private final int from;
    private final int to;

    private Snippet(String line, Position at) {
        this.line = line;
        size = line.codePointCount(0, line.length());
        caret = Math.min(at.column() - 1, size);
        from = Math.max(0, Math.min(caret - WINDOW / 2, size - WINDOW));
        to = Math.min(size, from + WINDOW);
    }

    /** Two lines, or none when the line shows nothing that could be pointed at. */
    static String of(String line, Position at) {
        return line.isBlank() ? "" : new Snippet(line, at).render(at.length());
    }

    private String render(int length) {
        String head = from > 0 ? CUT : "";
        String tail = to < size ? CUT : "";
        int underlined = Math.max(1, Math.min(length, to - caret));
        return "\n" + (head + window() + tail).stripTrailing() + "\n" + " ".repeat(head.length() + caret - from) + "^"
                + "~".repeat(underlined - 1);
    }

    private String window() {
        int start = line.offsetByCodePoints(0, from);
        int end = line.offsetByCodePoints(start, to - from);
        return Excerpt.harmless(line.substring(start, end));
    }
}
