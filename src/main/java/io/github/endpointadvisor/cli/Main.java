package io.github.endpointadvisor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where the program starts. */
public final class Main {
    /** Added to every exit code by the start script, which so tells them from those of a JVM that failed. */
    private static final String EXIT_BASE = "endpointadvisor.exit.base";

    private Main() {}

    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(Integer.getInteger(EXIT_BASE, 0) + run(System.in, out, err, System.getenv(), args));
    }

    /** The whole program, with everything it takes from outside handed in; returns the exit code. */
    static int run(
            InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, String... args) {
        PrintWriter errors = new PrintWriter(utf8(err), true);
        Console console = new Console(in, out, errors, environment);
        try {
            StringWriter help = new StringWriter();
            String[] asked = Program.asked(args);
            int code =
                    Program.commandLine(console, new PrintWriter(help), asked).execute(asked);
            console.out().write(help.toString());
            return console.finish(code);
        } catch (IOException e) {
            return console.failed(e);
        } catch (OutOfMemoryError e) {
            return outOfMemory(errors);
        } catch (LinkageError e) {
            return incomplete(errors, e);
        } catch (RuntimeException | Error e) {
            return Program.fail(console, e);
        }
    }

    private static int outOfMemory(PrintWriter errors) {
        long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
        errors.println("endpoint-advisor: " + mebibytes + " MiB of memory are not enough; set"
                + " ENDPOINT_ADVISOR_JAVA_OPTS=-Xmx" + 2 * mebibytes + "m, or give fewer or smaller files");
        errors.flush();
        return ExitCode.INTERNAL_ERROR;
    }

    private static int incomplete(PrintWriter errors, LinkageError e) {
        errors.println("endpoint-advisor: a part of the program is missing or damaged (" + e.getMessage()
                + "); install it again");
        return ExitCode.INTERNAL_ERROR;
    }

    /** UTF-8 whatever the platform's encoding is, so that the bytes are the same everywhere. */
    static Writer utf8(OutputStream stream) {
        return new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }
}
