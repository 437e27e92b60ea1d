package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Position;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The parser's marks, which count from 0, as positions. */
final class Places {
    private Places() {}

    static Mark start(Event event) {
        return event.getStartMark().orElseThrow();
    }

    static Mark end(Event event) {
        return event.getEndMark().orElseThrow();
    }

    /** The place of one character. */
    static Position of(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1, 1);
    }

    /** The place of an event; one that goes on over several lines is marked only where it starts. */
    static Position of(Event event) {
        Mark start = start(event);
        Mark end = end(event);
        int length = start.getLine() == end.getLine() ? end.getColumn() - start.getColumn() : 1;
        return new Position(start.getLine() + 1, start.getColumn() + 1, Math.max(1, length));
    }

    /** The place of the character at an index. */
    static Position at(int[] text, int index) {
        String before = new String(text, 0, index);
        return Characters.position(before, before.length());
    }
}
