package io.github.endpointadvisor.report;

import io.github.endpointadvisor.diagnostic.Excerpt;
import java.util.ArrayList;
import java.util.List;

/**
 * Text being put together: lines, wrapped at blanks to the width, with a hanging indent. What a user wrote may hold
 * anything, so control characters never get through to the terminal.
 */
final class Lines {
    private final StringBuilder text = new StringBuilder();
    private final int width;

    Lines(int width) {
        this.width = width;
    }

    Lines line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Lines blank() {
        return line("");
    }

    /** A paragraph behind a first-line prefix; the lines after it are indented as far. */
    Lines wrapped(String prefix, String paragraph) {
        String indent = " ".repeat(prefix.length());
        String start = Excerpt.harmless(prefix);
        for (String line : fold(Excerpt.harmless(paragraph), width - prefix.length())) {
            line((start + line).stripTrailing());
            start = indent;
        }
        return this;
    }

    static List<String> fold(String paragraph, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
