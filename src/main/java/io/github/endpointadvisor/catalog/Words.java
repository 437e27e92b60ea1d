package io.github.endpointadvisor.catalog;

import java.util.Locale;

/** How a word of the user is held against a word of the catalog: case, blanks, hyphens and underscores do not count. */
final class Words {
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

    /** Whether the word fits a pattern in which {@code *} stands for any characters. */
    static boolean matches(String pattern, String word) {
        String p = plain(pattern);
        String w = plain(word);
        int star = p.indexOf('*');
        if (star < 0) {
            return p.equals(w);
        }
        int last = p.lastIndexOf('*');
        int tail = p.length() - last - 1;
        return w.length() >= star + tail
                && w.startsWith(p.substring(0, star))
                && w.endsWith(p.substring(last + 1))
                && holds(
                        w.substring(star, w.length() - tail),
                        p.substring(star, last).split("\\*"));
    }

    /** Whether the parts follow each other in the text, with anything between them. */
    private static boolean holds(String text, String[] parts) {
        int from = 0;
        for (String part : parts) {
            int at = text.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
