package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.method.Scoring;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.wording.Phrases;
import java.util.ArrayList;
import java.util.List;

/** Small services for prose. */
final class Sentences {
    /** Reasons of the method itself have no page of their own code. */
    private static final List<String> WITHOUT_PAGE = List.of("setup", "method", "budget");

    /** No text starts with it, so that the text is written with a capital. */
    static final String NO_NAME = "\n";

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

    /** A sentence and the code that {@code explain} knows. */
    static Words coded(String sentence, String code) {
        return Words.of(sentence).by(WITHOUT_PAGE.contains(code) ? List.of() : List.of(code));
    }

    static Words of(Reason reason, String name) {
        return coded(sentence(reason.text(), name), reason.code());
    }

    /** A part of a sentence and the code. */
    static Words reason(Reason reason) {
        return coded(reason.text(), reason.code());
    }

    /** What a check says; it may start with the name of a service. */
    static Words of(Notice notice) {
        String name = notice.services().stream().findFirst().orElse(NO_NAME);
        return coded(sentence(notice.text(), name), notice.code());
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

    /** "step 1" or "steps 1, 3 to 5 and 9". */
    static String steps(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        for (int from = 0; from < numbers.size(); ) {
            int to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            ranges.add(numbers.get(from) + (to > from + 1 ? " to " + numbers.get(to) : ""));
            if (to == from + 1) {
                ranges.add(numbers.get(to).toString());
            }
            from = to + 1;
        }
        return (numbers.size() == 1 ? "step " : "steps ") + list(ranges);
    }

    static String score(double score) {
        return Scoring.printed(score);
    }
}
