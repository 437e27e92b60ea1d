package io.github.endpointadvisor.wording;

import io.github.endpointadvisor.advice.method.Whole;
import java.util.List;

/** Small things that all sentences share. */
public final class Phrases {
    private static final int MOST = 40;

    private Phrases() {}

    /** The names, or the first few of a long list and how many more. */
    static String list(List<String> words) {
        return Whole.list(words);
    }

    /** As many of the names as anybody types by hand; JSON has all of them. */
    static String all(List<String> words) {
        return Whole.list(words, MOST);
    }

    /** The words of a choice: "a", "a or b", "a, b or c". */
    public static String either(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    public static String capitalized(String text) {
        return text.isEmpty()
                ? text
                : new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(text.codePointAt(0)))
                        .append(text.substring(Character.charCount(text.codePointAt(0))))
                        .toString();
    }

    public static String withStop(String text) {
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    public static String plural(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
