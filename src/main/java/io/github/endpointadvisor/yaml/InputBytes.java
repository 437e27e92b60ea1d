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

    /** The most that is accepted of a record or a baseline. */
    public static final int WRITTEN_LIMIT = 8 * LIMIT;

    private InputBytes() {}

    /** All bytes, or empty after a complaint; the stream is left open. */
    public static Optional<byte[]> read(InputStream in, Complaints complaints) {
        return read(in, LIMIT, ", which no hand-written file is; is this the right file?", complaints);
    }

    /** As {@link #read}, but for a file that the program wrote: of a workload it may say more than that does. */
    public static Optional<byte[]> readWritten(InputStream in, Complaints complaints) {
        return read(in, WRITTEN_LIMIT, "; split what it was made of", complaints);
    }

    private static Optional<byte[]> read(InputStream in, int limit, String advice, Complaints complaints) {
        try {
            return withinLimit(in.readNBytes(limit + 1), limit, advice, complaints);
        } catch (IOException e) {
            complaints.add(InputCode.EA001, "cannot be read: " + reason(e));
            return Optional.empty();
        }
    }

    private static Optional<byte[]> withinLimit(byte[] bytes, int limit, String advice, Complaints complaints) {
        if (bytes.length <= limit) {
            return Optional.of(bytes);
        }
        complaints.add(InputCode.EA002, "larger than " + (limit >> 20) + " MiB" + advice);
        return Optional.empty();
    }

    private static String reason(IOException e) {
        return Excerpt.quoted(
                Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
    }
}
