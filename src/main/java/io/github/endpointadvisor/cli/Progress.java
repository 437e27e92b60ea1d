package io.github.endpointadvisor.cli;

import java.io.PrintWriter;

/** A line on a terminal that says how far a long run is, and that is gone at its end. */
final class Progress implements AutoCloseable {
    private static final int LONG = 50;
    private static final int STEP = 10;

    private final PrintWriter err;
    private final int total;
    private final boolean shown;
    private int count;

    Progress(Console console, int total) {
        this.err = console.err();
        this.total = total;
        this.shown = total >= LONG && console.isErrorTerminal();
    }

    void next() {
        if (shown && count % STEP == 0) {
            err.print("\r" + count + " of " + total + " files");
            err.flush();
        }
        count++;
    }

    @Override
    public void close() {
        if (shown) {
            err.print("\r" + " ".repeat(("" + total).length() * 2 + " of  files".length()) + "\r");
            err.flush();
        }
    }
}
