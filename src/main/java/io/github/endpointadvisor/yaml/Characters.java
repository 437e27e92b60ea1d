package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Which characters a text may hold: those that YAML calls printable, but not the byte order mark and not the three that
 * only YAML 1.1 takes for line ends, because no two programs would agree on the line numbers.
 */
final class Characters {
    private Characters() {}

    /** The index of the first character that is not allowed. */
    static OptionalInt firstForbidden(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!allowed(text.codePointAt(at))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** The name of the character at an index, such as {@code U+001B}. */
    static String name(String text, int at) {
        return String.format(Locale.ROOT, "U+%04X", text.codePointAt(at));
    }

    /** The place of the character at an index; a line ends with LF, CR LF or CR. */
    static Position position(String text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int at = 0; at < index; at++) {
            if (endsLine(text, at)) {
                line++;
                lineStart = at + 1;
            }
        }
        return new Position(line, text.codePointCount(lineStart, index) + 1, 1);
    }

    private static boolean endsLine(String text, int at) {
        return text.charAt(at) == '\n' || (text.charAt(at) == '\r' && !text.startsWith("\n", at + 1));
    }

    private static boolean allowed(int point) {
        return isBlank(point) || (point >= ' ' && point <= '~') || (point >= 0xA0 && isAllowedBeyondAscii(point));
    }

    private static boolean isBlank(int point) {
        return point == '\t' || point == '\n' || point == '\r';
    }

    private static boolean isAllowedBeyondAscii(int point) {
        return switch (point) {
            case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF -> false;
            default -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE;
        };
    }
}
