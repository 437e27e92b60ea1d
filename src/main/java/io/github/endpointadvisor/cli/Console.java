package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.document.Style;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The streams of a run and what the environment says of the terminal. */
final class Console {
    /** Set by the start script, which alone can tell whether standard output is a terminal, and how wide it is. */
    static final String TERMINAL_WIDTH = "endpointadvisor.terminal.width";

    /** Set by the start script where standard error is a terminal. */
    static final String ERROR_TERMINAL = "endpointadvisor.terminal.error";

    /** Set by the start script where standard input is a terminal. */
    static final String INPUT_TERMINAL = "endpointadvisor.terminal.input";

    private static final int DEFAULT_WIDTH = 100;

    private final InputStream in;
    private final Writer out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private int ending = ExitCode.DONE;
    private OptionalInt failure = OptionalInt.empty();

    Console(InputStream in, OutputStream out, PrintWriter err, Map<String, String> environment) {
        this.in = in;
        this.out = new BufferedWriter(Main.utf8(new StandardOutput(out)));
        this.err = err;
        this.environment = environment;
    }

    InputStream in() {
        return in;
    }

    Writer out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** A line on standard error, whatever a user's text in it says. */
    void say(String line) {
        err.println(Excerpt.harmless(line));
        err.flush();
    }

    Style style(ColorMode mode, boolean toFile) {
        return new Style(hasColor(mode, toFile), width());
    }

    private boolean hasColor(ColorMode mode, boolean toFile) {
        return switch (mode) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> !toFile && !isSet("NO_COLOR") && (isSet("CLICOLOR_FORCE") || isColorTerminal());
        };
    }

    private boolean isSet(String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    private boolean isColorTerminal() {
        return System.getProperty(TERMINAL_WIDTH) != null
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    private int width() {
        return number(environment.getOrDefault("COLUMNS", System.getProperty(TERMINAL_WIDTH, "")));
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : DEFAULT_WIDTH;
    }

    /** How the run will have ended, also if its reader leaves before all is written. */
    void endsWith(int exitCode) {
        ending = exitCode;
    }

    /** Whether somebody watches standard error. */
    boolean isErrorTerminal() {
        return System.getProperty(ERROR_TERMINAL) != null
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Whether somebody can be asked, and sees the question. */
    boolean isDialog() {
        return System.getProperty(INPUT_TERMINAL) != null && System.getProperty(ERROR_TERMINAL) != null;
    }

    /** Nothing may be lost in a buffer before the exit code is given. */
    int finish(int exitCode) throws IOException {
        err.flush();
        out.flush();
        return exitCode;
    }

    /** A reader that went away, as {@code head} does, has what it wanted; everything else is told. */
    int failed(IOException e) {
        if (failure.isPresent()) {
            return failure.getAsInt();
        }
        failure = OptionalInt.of(tell(e));
        return failure.getAsInt();
    }

    private int tell(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof StandardOutput.Failure
                && message.toLowerCase(Locale.ROOT).contains("pipe")) {
            return ending;
        }
        say("endpoint-advisor: cannot write the result: " + OutputFile.reason(e));
        return ExitCode.INTERNAL_ERROR;
    }
}
