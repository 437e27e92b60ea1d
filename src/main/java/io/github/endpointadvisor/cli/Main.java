package io.github.endpointadvisor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(run(System.in, out, err, System.getenv(), args));
    }

    /** The whole program, with everything it takes from outside handed in; returns the exit code. */
    static int run(
            InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, String... args) {
        PrintWriter errors = new PrintWriter(utf8(err), true);
        Console console = new Console(in, out, errors, environment);
        try {
            return console.finish(Program.commandLine(console, args).execute(args));
        } catch (IOException e) {
            return console.failed(e);
        }
    }

    /** UTF-8 whatever the platform's encoding is, so that the bytes are the same everywhere. */
    static Writer utf8(OutputStream stream) {
        return new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }
}
