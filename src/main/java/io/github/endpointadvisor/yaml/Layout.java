package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * What YAML forbids and the parser lets pass: a comment without a blank before it, and lines of brackets or quotes that
 * are indented less than what they belong to. A closing bracket may stand below the key, as everybody writes it.
 */
final class Layout {
    private static final int NO_INDENT = -1;

    private final Complaints complaints;
    /** The columns of the open block collections, and the starts of the open flow collections. */
    private final Deque<Integer> blocks = new ArrayDeque<>();

    private final Deque<Mark> flows = new ArrayDeque<>();
    private int[] text = {};
    private int seen;

    Layout(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Whether the text up to the end of the event is YAML; complained of if it is not. */
    boolean accepts(Event event) {
        Mark start = Places.start(event);
        Mark end = Places.end(event);
        text = start.getBuffer();
        boolean fine = areComments(seen, start.getIndex());
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> open((CollectionStartEvent) event, start);
            case SequenceEnd, MappingEnd -> fine = fine && close(end);
            case Scalar -> fine = fine && isIndented((ScalarEvent) event, start, end);
            default -> {}
        }
        seen = Math.max(seen, end.getIndex());
        return fine;
    }

    private void open(CollectionStartEvent event, Mark start) {
        if (event.isFlow()) {
            flows.push(start);
        } else {
            blocks.push(start.getColumn());
        }
    }

    private boolean close(Mark end) {
        if (flows.isEmpty()) {
            blocks.pop();
            return true;
        }
        Mark start = flows.pop();
        return !flows.isEmpty() || areIndented(start, end.getIndex(), true);
    }

    private boolean isIndented(ScalarEvent scalar, Mark start, Mark end) {
        boolean quoted = scalar.isDQuoted() || scalar.isSQuoted();
        return !quoted || !flows.isEmpty() || areIndented(start, end.getIndex(), false);
    }

    private boolean areIndented(Mark start, int end, boolean brackets) {
        int indent = blocks.isEmpty() ? NO_INDENT : blocks.element();
        int line = start.getLine();
        for (int at = start.getIndex(); at < end; at++) {
            if (text[at] == '\n') {
                line++;
                int first = behind(at + 1, ' ');
                if (first - at - 1 <= indent && !mayStandAnywhere(first, brackets)) {
                    complaints.add(
                            InputCode.EA005,
                            new Position(line + 1, first - at, 1),
                            text[first] == '\t' ? SyntaxAdvice.TABS : tooFarLeft(start.getLine() + 1, indent));
                    return false;
                }
            }
        }
        return true;
    }

    private static String tooFarLeft(int line, int indent) {
        return "this line belongs to line " + line + " and must be indented by more than " + indent
                + (indent == 1 ? " space" : " spaces");
    }

    private boolean mayStandAnywhere(int first, boolean brackets) {
        int next = text[behind(behind(first, '\t'), ' ')];
        return next == '\n' || (brackets && (next == ']' || next == '}' || next == '#'));
    }

    /** Never beyond the closing bracket or quote. */
    private int behind(int from, char blank) {
        int at = from;
        while (text[at] == blank) {
            at++;
        }
        return at;
    }

    private boolean areComments(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text[at] == '#') {
                if (at > 0 && " \t\n".indexOf(text[at - 1]) < 0) {
                    complaints.add(InputCode.EA005, Places.at(text, at), "a comment needs a blank in front of its '#'");
                    return false;
                }
                while (at < to && text[at] != '\n') {
                    at++;
                }
            }
        }
        return true;
    }
}
