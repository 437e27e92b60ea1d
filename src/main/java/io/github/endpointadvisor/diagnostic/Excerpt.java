package io.github.endpointadvisor.diagnostic;

import java.util.regex.Pattern;

/**
 * Foreign text made fit for a message: short, on one line, and with nothing in it that a terminal would obey, or the log of
 * a build, whether of GitHub or of Azure Pipelines.
 */
public final class Excerpt {
    private static final int LONGEST = 40;
    private static final String CUT = "...";

    /** Signs that start a command, even with characters between them that a comparison by culture passes over. */
    private static final Pattern COMMAND = Pattern.compile("#(?=[^!-~]*#[^!-~]*[\\[vV])|(?<![!-~]):(?=[^!-~]*:)");

    private Excerpt() {}

    /** The text in single quotes, harmless and cut to 40 code points. */
    public static String quoted(String text) {
        return "'" + harmless(shortened(text)) + "'";
    }

    /**
     * The text with tabs as one space, and with '?' for every other control, format or line-breaking character and for
     * what would start a command. It has as many characters as before.
     */
    public static String harmless(String text) {
        String visible = text.codePoints()
                .map(Excerpt::harmless)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return COMMAND.matcher(visible).replaceAll("?");
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
