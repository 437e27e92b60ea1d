package io.github.endpointadvisor.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output, whose failures are told from those of files: its reader may have left, which is no error. */
final class StandardOutput extends OutputStream {
    /** Standard output takes no more. */
    static final class Failure extends IOException {
        private static final long serialVersionUID = 1L;

        Failure(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** A write that may fail. */
    private interface Write {
        void run() throws IOException;
    }

    private final OutputStream stream;

    StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
        told(() -> stream.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        told(() -> stream.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        told(stream::flush);
    }

    private static void told(Write write) throws IOException {
        try {
            write.run();
        } catch (IOException e) {
            throw new Failure(e);
        }
    }
}
