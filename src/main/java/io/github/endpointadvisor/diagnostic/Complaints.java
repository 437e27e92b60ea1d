package io.github.endpointadvisor.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Collects what is wrong with one file; of a flood it keeps the first 100 by position and only counts the rest. */
public final class Complaints {
    private static final int KEPT = 100;

    private final String file;
    private final TreeSet<Diagnostic> kept = new TreeSet<>();
    private Optional<Lines> lines = Optional.empty();
    private int total;

    public Complaints(String file) {
        this.file = file;
    }

    /** The name of the file, as it is printed. */
    public String file() {
        return file;
    }

    /** Gives the text that positions refer to, so that its lines can be quoted. */
    public void source(String text) {
        lines = Optional.of(new Lines(text));
    }

    /** Adds an error at a place. */
    public void add(InputCode code, Position at, String message) {
        add(code, Optional.of(at), message);
    }

    /** Adds an error that concerns the file as a whole. */
    public void add(InputCode code, String message) {
        add(code, Optional.empty(), message);
    }

    /** Whether anything was added. */
    public boolean any() {
        return total > 0;
    }

    /** How many different complaints were added, also those that are no longer kept. */
    public int total() {
        return total;
    }

    /** The first 100 at most, in order, each one once, with the lines they are about. */
    public List<Diagnostic> sorted() {
        return kept.stream().map(this::quoting).toList();
    }

    private void add(InputCode code, Optional<Position> at, String message) {
        if (kept.add(new Diagnostic(code, Severity.ERROR, file, at, message, Optional.empty()))) {
            total++;
        }
        if (kept.size() > KEPT) {
            kept.pollLast();
        }
    }

    // only now, and one string per line: a hundred complaints about one line of 8 MB must not hold it a hundred times
    private Diagnostic quoting(Diagnostic it) {
        return new Diagnostic(
                it.code(),
                it.severity(),
                it.file(),
                it.position(),
                it.message(),
                it.position().flatMap(at -> lines.map(known -> known.line(at.line()))));
    }
}
