package io.github.endpointadvisor.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a word of the user is held against a word of the catalog: case, blanks, hyphens and underscores do not count. */
final class Words {
    private static final Pattern SEPARATORS = Pattern.compile("[ _()-]+");

    /** No name of a service with its tier has more, and what is read may be of any length. */
    private static final int MOST_PARTS = 10;

    private static final Pattern BLANKS = Pattern.compile("[ ()]+");
    private static final Set<String> IN_FRONT = Set.of("azure", "microsoft");
    private static final Set<String> BEHIND =
            Set.of("account", "api", "cluster", "database", "namespace", "service", "workspace");

    private Words() {}

    static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c != ' ' && c != '-' && c != '_') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The plain word without what tells nothing: the vendor in front, a plural, the kind of resource behind. */
    static String core(String word) {
        List<String> parts = parts(word);
        parts.replaceAll(Words::singular);
        while (parts.size() > 1 && BEHIND.contains(parts.get(parts.size() - 1))) {
            parts.remove(parts.size() - 1);
        }
        return String.join("", parts);
    }

    /** The plain word without the vendor in front. */
    static String withoutVendor(String word) {
        return String.join("", parts(word));
    }

    private static List<String> parts(String word) {
        List<String> parts =
                new ArrayList<>(List.of(SEPARATORS.split(word.strip().toLowerCase(Locale.ROOT))));
        if (parts.size() > 1 && IN_FRONT.contains(parts.get(0))) {
            parts.remove(0);
        }
        return parts;
    }

    private static String singular(String part) {
        if (part.endsWith("ies")) {
            return part.substring(0, part.length() - 3) + "y";
        }
        boolean pluralInEs = part.endsWith("sses") || part.endsWith("xes");
        boolean plural = part.endsWith("s") && !part.endsWith("ss") && !part.endsWith("is");
        return part.substring(0, part.length() - (pluralInEs ? 2 : plural ? 1 : 0));
    }

    /**
     * Whether the word fits a pattern, in which {@code *} stands for any characters, {@code #} for a number, and what is in
     * {@code <>} may be left out. All beginnings of the word that fit so far are followed at once, so that the time is that
     * of the two lengths multiplied.
     */
    static boolean matches(String pattern, String word) {
        String p = plain(pattern);
        String w = plain(word);
        BitSet ends = new BitSet();
        ends.set(0);
        Deque<BitSet> skipped = new ArrayDeque<>();
        for (int i = 0; i < p.length(); i++) {
            switch (p.charAt(i)) {
                case '<' -> skipped.push((BitSet) ends.clone());
                case '>' -> ends.or(skipped.isEmpty() ? ends : skipped.pop());
                case '*' -> ends = fromFirst(ends, w.length());
                case '#' -> ends = afterDigits(ends, w);
                default -> ends = after(p.charAt(i), ends, w);
            }
        }
        return ends.get(w.length());
    }

    static String withoutParentheses(String word) {
        return String.join(" ", BLANKS.split(word.strip()));
    }

    /** The ways to cut a word in two at a blank or a parenthesis. */
    static Stream<Map.Entry<String, String>> halves(String word) {
        List<String> parts = List.of(BLANKS.split(word.strip()));
        return IntStream.range(1, parts.size() > MOST_PARTS ? 1 : parts.size())
                .mapToObj(at -> Map.entry(
                        String.join(" ", parts.subList(0, at)), String.join(" ", parts.subList(at, parts.size()))));
    }

    /** Whether one is the beginning of the other, and not of a few letters only. */
    static boolean areOneBegun(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return Math.min(a.length(), b.length()) >= 4 && (a.startsWith(b) || b.startsWith(a));
    }

    /** A word that fits a pattern, the longest of its forms. */
    static String sample(String pattern) {
        return pattern.replaceAll("[<>]", "").replace('#', '1');
    }

    private static BitSet fromFirst(BitSet ends, int length) {
        BitSet next = new BitSet();
        if (!ends.isEmpty()) {
            next.set(ends.nextSetBit(0), length + 1);
        }
        return next;
    }

    private static BitSet afterDigits(BitSet ends, String word) {
        BitSet next = new BitSet();
        for (int end = 0; end < word.length(); end++) {
            if ((ends.get(end) || next.get(end)) && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
                next.set(end + 1);
            }
        }
        return next;
    }

    private static BitSet after(char c, BitSet ends, String word) {
        BitSet next = new BitSet();
        for (int end = ends.nextSetBit(0); end >= 0 && end < word.length(); end = ends.nextSetBit(end + 1)) {
            if (word.charAt(end) == c) {
                next.set(end + 1);
            }
        }
        return next;
    }
}
