package io.github.endpointadvisor.document;

import io.github.endpointadvisor.diagnostic.Excerpt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Foreign text made to render in Markdown as it was written: characters with a meaning are escaped, and what a site makes
 * live after that, as people that are mentioned are, becomes code, which stays as it is.
 */
public final class MarkdownText {
    /**
     * Mentions, issues, addresses and emoji. Sites look for them in what was rendered, where no escape is left: neither a
     * character reference nor a backslash stops a mention.
     */
    private static final Pattern LIVE = Pattern.compile("(?:@[\\w][\\w/.-]*"
            + "|#[0-9]+|(?i:\\bgh-)[0-9]+"
            + "|(?i:https?|ftp)://[\\w./:?=%#@+,;~-]*|(?i:\\bwww\\.)[\\w./:?=%#@+,;~-]*"
            + "|:(?:[A-Za-z][\\w+-]*|[+-]1):)+");

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})[.)](?: .*)?");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _./:()=+,-]+");
    private static final String BLOCK_STARTS = "-+=>";
    private static final String ALWAYS_AS_REFERENCE = "&<`|\\$@";
    private static final String WITH_BACKSLASH = "*[]~#";

    /** Where the text goes, since HTML knows neither backslashes nor backticks. */
    private enum Place {
        MARKDOWN,
        HTML;

        String code(String text) {
            return this == HTML ? "<code>" + text + "</code>" : "`" + text + "`";
        }

        String escaped(char c) {
            return this == HTML || ALWAYS_AS_REFERENCE.indexOf(c) >= 0 ? reference(c) : "\\" + c;
        }
    }

    private MarkdownText() {}

    /** For a paragraph, a heading or an item of a list: also the first characters stay what they are. */
    public static String inline(String text) {
        String line = line(text);
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            // a number at the start would open a list, but for what follows it
            int end = number.end(1);
            return line.substring(0, end) + "\\" + line.charAt(end) + escaped(line.substring(end + 1), Place.MARKDOWN);
        }
        boolean startsBlock = !line.isEmpty() && BLOCK_STARTS.indexOf(line.charAt(0)) >= 0;
        return (startsBlock ? "\\" : "") + escaped(line, Place.MARKDOWN);
    }

    /** For a cell of a table, in which no block can start. */
    public static String cell(String text) {
        return escaped(line(text), Place.MARKDOWN);
    }

    /** For HTML, as in the line that opens a fold. */
    public static String html(String text) {
        return escaped(line(text), Place.HTML);
    }

    /** For a cell, as code where that needs no care, as with nearly every place in a file. */
    public static String code(String text) {
        return PLAIN.matcher(text).matches() && !text.isBlank() ? "`" + text.strip() + "`" : cell(text);
    }

    private static String line(String text) {
        return Excerpt.harmless(text).strip();
    }

    private static String escaped(String text, Place place) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        Matcher live = LIVE.matcher(text);
        int from = 0;
        while (live.find()) {
            escape(text, from, live.start(), place, result);
            result.append(place.code(live.group()));
            from = live.end();
        }
        escape(text, from, text.length(), place, result);
        return result.toString();
    }

    private static void escape(String text, int from, int to, Place place, StringBuilder result) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            result.append(isSpecial(text, i) ? place.escaped(c) : String.valueOf(c));
        }
    }

    private static boolean isSpecial(String text, int at) {
        char c = text.charAt(at);
        return ALWAYS_AS_REFERENCE.indexOf(c) >= 0
                || WITH_BACKSLASH.indexOf(c) >= 0
                || (c == '_' && !isInsideWord(text, at));
    }

    /** Names of settings keep their underscores: inside a word one has no meaning. */
    private static boolean isInsideWord(String text, int at) {
        return at > 0
                && at < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            default -> "&#" + (int) c + ";";
        };
    }
}
