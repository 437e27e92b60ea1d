package io.github.endpointadvisor.shell;

import java.util.List;

/**
 * An option of a command.
 *
 * @param label what stands for its value in help; empty if it takes none
 */
public record Flag(List<String> names, String label, Values values, String description) {
    public Flag {
        names = List.copyOf(names);
    }

    boolean takesValue() {
        return values.kind() != Values.Kind.NONE;
    }

    String summary() {
        return firstSentence(description);
    }

    /** Without its full stop: shells show a line. */
    static String firstSentence(String text) {
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
