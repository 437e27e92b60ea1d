package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns bytes into text, strictly: what is not UTF-8 or not text is refused and never guessed at. */
final class Utf8 {
    private static final String REMEDY = "; save it as UTF-8 text";

    private Utf8() {}

    /** The text without a byte order mark, also given to the complaints to quote from; or empty after a complaint. */
    static Optional<String> decode(byte[] bytes, Complaints complaints) {
        Optional<String> other = otherEncoding(bytes);
        other.ifPresent(name -> complaints.add(InputCode.EA003, "this is " + name + REMEDY));
        return other.isPresent() ? Optional.empty() : decoded(bytes, complaints);
    }

    private static Optional<String> otherEncoding(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of("UTF-32 text");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of("UTF-16 text");
        }
        return startsWith(bytes, 0) || (bytes.length > 1 && bytes[1] == 0)
                ? Optional.of("UTF-16 text or a binary file")
                : Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, Complaints complaints) {
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            complaints.source(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8));
            complainOfByte(bytes[in.position()], text, complaints);
            return Optional.empty();
        }
        complaints.source(text);
        return withoutControls(text, complaints);
    }

    private static void complainOfByte(byte bad, String before, Complaints complaints) {
        String message = String.format(Locale.ROOT, "byte 0x%02X is not UTF-8, so this is another encoding", bad);
        complaints.add(
                InputCode.EA003,
                Characters.position(before, before.length()),
                message + " or not a text file" + REMEDY);
    }

    private static Optional<String> withoutControls(String text, Complaints complaints) {
        OptionalInt bad = Characters.firstForbidden(text);
        bad.ifPresent(at -> complaints.add(
                InputCode.EA003,
                Characters.position(text, at),
                "a text file cannot hold the character " + Characters.name(text, at) + "; remove it"));
        return bad.isPresent() ? Optional.empty() : Optional.of(text);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        boolean same = bytes.length >= start.length;
        for (int at = 0; same && at < start.length; at++) {
            same = bytes[at] == (byte) start[at];
        }
        return same;
    }
}
