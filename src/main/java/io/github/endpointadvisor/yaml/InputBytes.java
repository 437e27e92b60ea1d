package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** Reads an input of at most 8 MiB; of a larger one, only the first byte too many is ever read. */
public final class InputBytes {
    /** The most that is accepted, in bytes. */
    public static final int LIMIT = 8 * 1024 * 1024;

    private InputBytes() {}

    /** All bytes, or empty after a complaint; the stream is left open. */
    public static Optional<byte[]> read(InputStream in, Complaints complaints) {
        try {
            return withinLimit(in.readNBytes(LIMIT + 1), complaints);
        } catch (IOException e) {
            complaints.add(InputCode.EA001, "cannot be read: " + reason(e));
            return Optional.empty();
        }
    }

    private static Optional<byte[]> withinLimit(byte[] bytes, Complaints complaints) {
        if (bytes.length <= LIMIT) {
            return Optional.of(bytes);
        }
        complaints.add(InputCode.EA002, "larger than 8 MiB, which no hand-written file is; is this the right file?");
        return Optional.empty();
    }

    private static String reason(IOException e) {
        return Excerpt.quoted(
                Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
    }
}
