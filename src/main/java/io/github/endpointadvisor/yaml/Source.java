package io.github.endpointadvisor.yaml;

/**
 * Makes of a text what SnakeYAML can scan, with every character in the line and column it had: line ends become LF, and
 * a file that is one flow collection, as JSON is, loses what JSON allows and SnakeYAML does not.
 */
final class Source {
    /** Stands in for a backslash that changes nothing; no input can contain it. */
    private static final char FILLER = '\uFFFF';

    private final int[] points;
    private int at;
    private int before = '[';

    private Source(int[] points) {
        this.points = points;
    }

    /** The code points to scan. */
    static CodePoints of(String text) {
        int[] points =
                text.replace("\r\n", "\n").replace('\r', '\n').codePoints().toArray();
        return new CodePoints(isFlow(text.stripLeading()) ? new Source(points).relaxed() : points);
    }

    /** A scanned text as it was meant. */
    static String withoutFiller(String text) {
        return text.indexOf(FILLER) < 0 ? text : text.replace(String.valueOf(FILLER), "");
    }

    private static boolean isFlow(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    private int[] relaxed() {
        for (; at < points.length; at++) {
            step(points[at]);
        }
        return points;
    }

    private void step(int point) {
        if (point == '\t') {
            points[at] = ' ';
        } else if (opensText(point)) {
            skipText(point);
            before = point;
        } else if (opensComment(point)) {
            skipComment();
        } else if (!isBlank(point)) {
            before = point;
        }
    }

    // anywhere else a quote is only a character, as in {owner: the team's lead}
    private boolean opensText(int point) {
        return (point == '"' || point == '\'') && "{[,:".indexOf(before) >= 0;
    }

    private boolean opensComment(int point) {
        return point == '#' && at > 0 && isBlank(points[at - 1]);
    }

    private void skipText(int quote) {
        at++;
        while (at < points.length && (points[at] != quote || isDoubled(quote))) {
            at += points[at] == '\\' && quote == '"' ? skipEscape() : isDoubled(quote) ? 2 : 1;
        }
    }

    // '' in single quotes is one quote and not the end
    private boolean isDoubled(int quote) {
        return quote == '\'' && points[at] == quote && at + 1 < points.length && points[at + 1] == quote;
    }

    private int skipEscape() {
        if (at + 1 < points.length && points[at + 1] == '/') {
            points[at] = FILLER;
        }
        return 2;
    }

    private void skipComment() {
        while (at + 1 < points.length && points[at + 1] != '\n') {
            at++;
        }
    }

    private static boolean isBlank(int point) {
        return point == ' ' || point == '\t' || point == '\n';
    }
}
