package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;

/** SnakeYAML's marks, which count from 0, as positions. */
final class Places {
    private Places() {}

    /** The place of one character. */
    static Position of(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1, 1);
    }

    /** The place of an event; one that goes on over several lines is marked only where it starts. */
    static Position of(Event event) {
        Mark start = event.getStartMark();
        Mark end = event.getEndMark();
        int length = start.getLine() == end.getLine() ? end.getColumn() - start.getColumn() : 1;
        return new Position(start.getLine() + 1, start.getColumn() + 1, Math.max(1, length));
    }
}
