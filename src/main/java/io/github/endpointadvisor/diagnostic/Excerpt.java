package io.github.endpointadvisor.diagnostic;

/** Foreign text made fit for a message: short, on one line, and with nothing in it that a terminal would obey. */
public final class Excerpt {
    private static final int LONGEST = 40;
    private static final String CUT = "...";

    private Excerpt() {}

    /** The text in single quotes, harmless and cut to 40 code points. */
    public static String quoted(String text) {
        return "'" + harmless(shortened(text)) + "'";
    }

    /** The text with tabs as one space and every other control, format or line-breaking character as '?'. */
    public static String harmless(String text) {
        return text.codePoints()
                .map(Excerpt::harmless)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shortened(String text) {
        // limited before anything else is done: the text may be megabytes long
        int[] start = text.codePoints().limit(LONGEST + 1L).toArray();
        return start.length <= LONGEST ? text : new String(start, 0, LONGEST - CUT.length()) + CUT;
    }

    private static int harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\t' ? ' ' : '?';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> '?';
            default -> point;
        };
    }
}
