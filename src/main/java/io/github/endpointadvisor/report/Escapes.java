package io.github.endpointadvisor.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * What JSON escapes beside what it must: characters that nobody sees and that turn the order of others round, and, since
 * some of those have two halves, everything beyond the first 65,536; and the number sign, two of which start a command for
 * whoever runs the build and reads its log.
 */
final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[0x7F] = ESCAPE_STANDARD;
        codes['#'] = ESCAPE_STANDARD;
        return codes;
    }

    /** Jackson asks with null for an answer of none. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int point) {
        return isHidden(point) ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", point)) : null;
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
