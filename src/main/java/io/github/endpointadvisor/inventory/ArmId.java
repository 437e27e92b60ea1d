package io.github.endpointadvisor.inventory;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The id of an Azure resource.
 *
 * @param type such as Microsoft.Sql/servers/databases, as it is spelled there
 * @param parent the id of the resource that it is a part of; empty at the top
 * @param extension whether it belongs to a resource of another provider
 */
public record ArmId(String type, String name, Optional<String> parent, boolean extension) {
    private static final String PROVIDERS = "/providers/";
    private static final String GROUPS = "/resourceGroups/";
    private static final String BETWEEN = "._()$-";
    private static final long HASH = 1_000_003;
    private static final Pattern DOUBLED = Pattern.compile("/{2,}");
    private static final int LONGEST = 260;

    /** Without the slashes that some services double in their answers, which Azure reads as one. */
    public static String plain(String text) {
        return text.startsWith("/") && text.contains("//")
                ? DOUBLED.matcher(text).replaceAll("/")
                : text;
    }

    /** Empty for a text that is no id of a resource. */
    public static Optional<ArmId> of(String stated) {
        String text = plain(stated);
        int providers = last(text, PROVIDERS, text.length());
        if (providers < 0 || text.charAt(0) != '/') {
            return Optional.empty();
        }
        int start = providers + PROVIDERS.length();
        int typeEnd = text.indexOf('/', start);
        if (typeEnd < 0) {
            return Optional.empty();
        }
        return parts(text, start, typeEnd, last(text, PROVIDERS, providers) >= 0);
    }

    /** A namespace, and then types and names in turn. */
    private static Optional<ArmId> parts(String text, int start, int namespaceEnd, boolean extension) {
        StringBuilder type = new StringBuilder(text.substring(start, namespaceEnd));
        int at = namespaceEnd;
        int parent = -1;
        while (true) {
            int nameStart = text.indexOf('/', at + 1);
            if (nameStart < 0) {
                return Optional.empty();
            }
            type.append(text, at, nameStart);
            int nameEnd = text.indexOf('/', nameStart + 1);
            if (nameEnd < 0) {
                Optional<String> owner = parent < 0 ? Optional.empty() : Optional.of(text.substring(0, parent));
                return Optional.of(new ArmId(type.toString(), text.substring(nameStart + 1), owner, extension));
            }
            parent = nameEnd;
            at = nameEnd;
        }
    }

    /**
     * The hash of the type in an id, without making a text of either; empty for a text that is none.
     *
     * @param text holds the id, which starts at {@code from} and ends before {@code end}
     */
    public static OptionalLong typeHash(char[] text, int from, int end) {
        int providers = lastProviders(text, from, end);
        if (providers < 0 || text[from] != '/') {
            return OptionalLong.empty();
        }
        long hash = 0;
        int segment = 0;
        for (int i = providers + PROVIDERS.length(); i < end; i++) {
            char c = text[i];
            if (c == '/' && text[i - 1] == '/') {
                continue;
            }
            segment += c == '/' ? 1 : 0;
            boolean ofType = segment == 0 || segment % 2 == 1;
            hash = ofType ? hash * HASH + fold(c) : hash;
        }
        return segment > 0 && segment % 2 == 0 ? OptionalLong.of(hash) : OptionalLong.empty();
    }

    /** The hash of a type, in any case. */
    public static long hash(String type) {
        long hash = 0;
        for (int i = 0; i < type.length(); i++) {
            hash = hash * HASH + fold(type.charAt(i));
        }
        return hash;
    }

    private static int fold(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    private static int lastProviders(char[] text, int from, int end) {
        for (int at = end - PROVIDERS.length(); at >= from; at--) {
            if (text[at] == '/' && isProviders(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isProviders(char[] text, int at) {
        for (int i = 0; i < PROVIDERS.length(); i++) {
            if (fold(text[at + i]) != PROVIDERS.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The resource group in an id; empty where there is none, or its name is none. */
    static Optional<String> group(String text) {
        int from = last(text, GROUPS, text.length());
        if (from < 0) {
            return Optional.empty();
        }
        int start = from + GROUPS.length();
        int end = text.indexOf('/', start);
        return Optional.of(end < 0 ? text.substring(start) : text.substring(start, end))
                .filter(ArmId::isName);
    }

    private static int last(String text, String part, int before) {
        for (int at = Math.min(before, text.length()) - part.length(); at >= 0; at--) {
            if (text.charAt(at) == '/' && text.regionMatches(true, at, part, 0, part.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Whether Azure would accept it as the name of some resource: letters, digits, and a few signs between them. */
    public static boolean isName(String text) {
        if (text.isEmpty()
                || text.length() > LONGEST
                || BETWEEN.replace("_", "").indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int small = fold(c);
            boolean plain = (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9');
            if (!plain && BETWEEN.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
