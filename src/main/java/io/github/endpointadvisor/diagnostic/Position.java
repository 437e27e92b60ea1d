package io.github.endpointadvisor.diagnostic;

import java.util.Comparator;

/**
 * A place in a text: line and column count from 1, column and length count code points, and at least one is underlined;
 * anything below 1 is an IllegalArgumentException.
 */
public record Position(int line, int column, int length) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::line)
            .thenComparingInt(Position::column)
            .thenComparingInt(Position::length);

    public Position {
        if (line < 1 || column < 1 || length < 1) {
            throw new IllegalArgumentException("not a position: " + line + ":" + column + "+" + length);
        }
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
