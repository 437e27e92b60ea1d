package io.github.endpointadvisor.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class InputBytesTest {
    private final Complaints complaints = new Complaints("in.yaml");

    /** 100 MB that are made only as far as they are asked for. */
    private static final class Large extends InputStream {
        private int left = 100_000_000;
        private int given;

        @Override
        public int read() {
            return read(new byte[1], 0, 1) == 1 ? ' ' : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            int some = Math.min(length, left);
            left -= some;
            given += some;
            return left == 0 && some == 0 ? -1 : some;
        }
    }

    private static final class Broken extends InputStream {
        private final IOException failure;

        Broken(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            throw failure;
        }
    }

    @Test
    void theLimitItselfIsRead() {
        assertThat(InputBytes.read(new ByteArrayInputStream(new byte[InputBytes.LIMIT]), complaints))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(8 * 1024 * 1024));
        assertThat(complaints.any()).isFalse();
    }

    @Test
    void oneByteMoreIsTooLarge() {
        assertThat(InputBytes.read(new ByteArrayInputStream(new byte[InputBytes.LIMIT + 1]), complaints))
                .isEmpty();
        assertThat(printed())
                .isEqualTo("in.yaml: error: larger than 8 MiB, which no hand-written file is;"
                        + " is this the right file? [EA002]");
    }

    @Test
    void ofALargeInputNoMoreIsReadThanTheLimit() {
        Large large = new Large();

        assertThat(InputBytes.read(large, complaints)).isEmpty();
        assertThat(large.given).isEqualTo(InputBytes.LIMIT + 1);
    }

    @Test
    void aFailureIsAComplaint() {
        assertThat(InputBytes.read(new Broken(new IOException("Is a\ndirectory")), complaints))
                .isEmpty();
        assertThat(printed()).isEqualTo("in.yaml: error: cannot be read: 'Is a?directory' [EA001]");
    }

    @Test
    void aFailureWithoutReasonIsAComplaint() {
        assertThat(InputBytes.read(new Broken(new IOException()), complaints)).isEmpty();
        assertThat(printed()).isEqualTo("in.yaml: error: cannot be read: 'IOException' [EA001]");
    }

    private String printed() {
        return complaints.sorted().stream().map(Diagnostic::render).findFirst().orElseThrow();
    }
}
