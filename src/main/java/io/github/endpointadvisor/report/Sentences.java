package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.wording.Phrases;
import java.util.List;

/** Small services for prose. */
final class Sentences {
    private static final int LONGEST_NAME = 32;
    private static final int NAMES_SHOWN = 8;

    private Sentences() {}

    /** With a capital and a full stop, unless it starts with a name that the user chose. */
    static String sentence(String text, String name) {
        return Phrases.withStop(text.startsWith(name) || startsWithKey(text) ? text : Phrases.capitalized(text));
    }

    /** Keys of the file, such as policy.deny, and lines of one, such as contoso:7, are not written with a capital. */
    private static boolean startsWithKey(String text) {
        int blank = text.indexOf(' ');
        int dot = text.indexOf('.');
        boolean isKey = dot > 0 && dot < blank && dot + 1 < blank;
        return isKey || (blank > 0 && text.substring(0, blank).matches(".+:[0-9]+"));
    }

    /** A name for a table: long ones lose their end. */
    static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 3)) + "...";
    }

    /** Words for a sentence: "a", "a and b", "a, b and c". */
    static String list(List<String> words) {
        return Whole.list(words, words.size());
    }

    /** The same, cut where nobody would read on. */
    static String shortList(List<String> names) {
        return Whole.list(names, NAMES_SHOWN);
    }
}
