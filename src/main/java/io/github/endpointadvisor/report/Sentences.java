package io.github.endpointadvisor.report;

/** Small services for prose. */
final class Sentences {
    private Sentences() {}

    /** With a capital and a full stop, unless it starts with a name that the user chose. */
    static String sentence(String text, String name) {
        String start = text.startsWith(name) || text.isEmpty()
                ? text
                : new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(text.codePointAt(0)))
                        .append(text.substring(Character.charCount(text.codePointAt(0))))
                        .toString();
        return start.endsWith(".") ? start : start + ".";
    }

    static String plural(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
