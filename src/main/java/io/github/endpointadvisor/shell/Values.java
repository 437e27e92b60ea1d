package io.github.endpointadvisor.shell;

import java.util.List;

/**
 * What may stand at a place of the command line.
 *
 * @param words the allowed ones; empty unless the kind is {@code WORDS}
 */
public record Values(Kind kind, List<String> words) {
    public static final Values NONE = new Values(Kind.NONE, List.of());
    public static final Values FILES = new Values(Kind.FILES, List.of());
    public static final Values FOLDERS = new Values(Kind.FOLDERS, List.of());

    /** Something that only the user knows, such as a name. */
    public static final Values ANY = new Values(Kind.ANY, List.of());

    public Values {
        words = List.copyOf(words);
    }

    public static Values of(List<String> words) {
        return new Values(Kind.WORDS, words);
    }

    String line() {
        return String.join(" ", words);
    }

    /** Kinds of values. */
    public enum Kind {
        NONE,
        ANY,
        FILES,
        FOLDERS,
        WORDS
    }
}
