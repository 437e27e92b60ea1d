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

    /** Whether the word fits a pattern in which at most one {@code *} stands for any characters. */
    static boolean matches(String pattern, String word) {
        String p = plain(pattern);
        String w = plain(word);
        int star = p.indexOf('*');
        if (star < 0) {
            return p.equals(w);
        }
        String head = p.substring(0, star);
        String tail = p.substring(star + 1);
        return w.length() >= head.length() + tail.length() && w.startsWith(head) && w.endsWith(tail);
    }
}
