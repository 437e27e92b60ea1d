package io.github.endpointadvisor.document;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.document.Words.Tone;
import java.util.ArrayList;
import java.util.List;

/** Text folded at blanks to a width. Colour is put on afterwards, so that it never counts and never breaks. */
final class Line {
    private static final String MARKS = "-./:_,";

    private final String plain;
    private final List<Tone> tones = new ArrayList<>();

    private Line(Words words) {
        StringBuilder text = new StringBuilder();
        for (Words.Span span : words.spans()) {
            String harmless = Excerpt.harmless(span.text());
            text.append(span.tone() == Tone.CODE ? "[" + harmless + "]" : harmless);
            while (tones.size() < text.length()) {
                tones.add(span.tone());
            }
        }
        plain = text.toString();
    }

    /** The lines behind a prefix; those after the first are indented as far. Only the address of a page is never broken. */
    static List<String> wrapped(String prefix, Words words, Style style) {
        Line line = new Line(words);
        List<String> lines = new ArrayList<>();
        String start = Excerpt.harmless(prefix);
        int room = style.width() - length(start);
        for (int[] range : line.ranges(room)) {
            List<int[]> pieces = line.isLink(range) ? List.of(range) : line.broken(range, room);
            for (int[] piece : pieces) {
                lines.add((start + line.painted(piece, style)).stripTrailing());
                start = " ".repeat(length(start));
            }
        }
        return lines;
    }

    private boolean isLink(int[] range) {
        return plain.substring(range[0], range[1]).contains("://");
    }

    /** The lines, all but the first indented. */
    static List<String> hanging(Words words, int indent, Style style) {
        Line line = new Line(words);
        List<String> lines = new ArrayList<>();
        List<int[]> ranges = line.ranges(style.width(), style.width() - indent);
        for (int[] range : ranges) {
            lines.add(((lines.isEmpty() ? "" : " ".repeat(indent)) + line.painted(range, style)).stripTrailing());
        }
        return lines;
    }

    /** The lines of a cell, each as wide as the column: a word that is longer is broken, so that columns stay in line. */
    static List<String> cell(Words words, int width, boolean toTheRight, Style style) {
        Line line = new Line(words);
        return line.ranges(width).stream()
                .flatMap(range -> line.broken(range, width).stream())
                .map(range -> {
                    String padding = " ".repeat(Math.max(0, width - length(line.plain.substring(range[0], range[1]))));
                    String painted = line.painted(range, style);
                    return toTheRight ? padding + painted : painted + padding;
                })
                .toList();
    }

    static int width(Words words) {
        return length(new Line(words).plain);
    }

    static int longestWord(Words words) {
        int longest = 0;
        for (String word : new Line(words).plain.split(" ", -1)) {
            longest = Math.max(longest, length(word));
        }
        return longest;
    }

    /** Start and end of each line; a word longer than the width has a line of its own. */
    private List<int[]> ranges(int width) {
        return ranges(width, width);
    }

    private List<int[]> ranges(int first, int others) {
        List<int[]> ranges = new ArrayList<>();
        int start = 0;
        int end = -1;
        for (int from = 0; from <= plain.length(); ) {
            int blank = plain.indexOf(' ', from);
            int stop = blank < 0 ? plain.length() : blank;
            if (end > start && length(plain.substring(start, stop)) > (ranges.isEmpty() ? first : others)) {
                ranges.add(new int[] {start, end});
                start = from;
            }
            end = stop;
            from = stop + 1;
        }
        ranges.add(new int[] {start, Math.max(start, end)});
        return ranges;
    }

    private List<int[]> broken(int[] range, int width) {
        List<int[]> pieces = new ArrayList<>();
        int start = range[0];
        while (width > 0 && length(plain.substring(start, range[1])) > width) {
            int cut = cut(start, plain.offsetByCodePoints(start, width));
            pieces.add(new int[] {start, cut});
            start = cut;
        }
        pieces.add(new int[] {start, range[1]});
        return pieces;
    }

    /** Behind the last mark or part of a compound name that fits, else where the room ends. */
    private int cut(int start, int end) {
        for (int at = end; at > start + 1; at--) {
            char before = plain.charAt(at - 1);
            if (MARKS.indexOf(before) >= 0
                    || (Character.isLowerCase(before) && Character.isUpperCase(plain.charAt(at)))) {
                return at;
            }
        }
        return end;
    }

    private String painted(int[] range, Style style) {
        StringBuilder text = new StringBuilder();
        for (int from = range[0]; from < range[1]; ) {
            int to = from + 1;
            while (to < range[1] && tones.get(to) == tones.get(from)) {
                to++;
            }
            text.append(style.paint(tones.get(from), plain.substring(from, to)));
            from = to;
        }
        return text.toString();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
