package io.github.endpointadvisor.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing to tell about one file, with the place and the line it is about where they are known; the natural order is
 * by file, position (none first), code and message, and leaves the quoted line out.
 */
public record Diagnostic(
        InputCode code,
        Severity severity,
        String file,
        Optional<Position> position,
        String message,
        Optional<String> sourceLine)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparing(Diagnostic::position, Diagnostic::comparePositions)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** One line, or three when the source line can be shown; without a line break at the end. */
    public String render() {
        return Excerpt.harmless(file + where() + ": " + severity.word() + ": " + message) + " [" + code.id() + "]"
                + snippet();
    }

    private String where() {
        return position.map(at -> ":" + at.line() + ":" + at.column()).orElse("");
    }

    private String snippet() {
        return position.flatMap(at -> sourceLine.map(line -> Snippet.of(line, at)))
                .orElse("");
    }

    private static int comparePositions(Optional<Position> one, Optional<Position> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get())
                : Boolean.compare(one.isPresent(), other.isPresent());
    }
}
