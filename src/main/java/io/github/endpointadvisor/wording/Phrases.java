package io.github.endpointadvisor.wording;

import io.github.endpointadvisor.advice.method.Whole;
import java.util.List;
import java.util.Locale;

/** Small things that all sentences share. */
final class Phrases {
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

    static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String withStop(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    static String plural(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
