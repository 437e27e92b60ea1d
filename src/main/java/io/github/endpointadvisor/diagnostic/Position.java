package io.github.endpointadvisor.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place in a text: line and column count from 1, column and length count code points, and at least one is underlined;
 * anything below 1 is an IllegalArgumentException.
 *
 * @param origin the resource that stands there, for what was imported
 */
public record Position(int line, int column, int length, Optional<Origin> origin) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::line)
            .thenComparingInt(Position::column)
            .thenComparingInt(Position::length);

    public Position {
        if (line < 1 || column < 1 || length < 1) {
            throw new IllegalArgumentException("not a position: " + line + ":" + column + "+" + length);
        }
    }

    /** A place in the file that was asked for. */
    public Position(int line, int column, int length) {
        this(line, column, length, Optional.empty());
    }

    /** The same place, as that of an imported resource. */
    public Position of(Origin resource) {
        return new Position(line, column, length, Optional.of(resource));
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
