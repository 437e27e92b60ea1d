package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the tree of one document from parser events, without recursion, and refuses at the first sight of it what the
 * format does not have: anchors, tags, a second document, too much depth, too many values.
 */
final class TreeBuilder {
    private static final int DEEPEST = 50;
    private static final int LONGEST = 65_536;
    private static final int MOST_KEPT = 1_000;
    private static final String ANCHOR = "anchors and aliases are not part of the format; write the value out";
    private static final String TAG = "tags are not part of the format; remove it";

    private final int mostValues;
    private final Complaints complaints;
    private final Deque<Frame> open = new ArrayDeque<>();

    /** The first texts, which include the keys: a large file has them many times, and the tree once each. */
    private final Map<String, String> texts = new HashMap<>();

    private Optional<YamlValue> root = Optional.empty();
    private int documents;
    private int values;
    private boolean refused;

    TreeBuilder(int mostValues, Complaints complaints) {
        this.mostValues = mostValues;
        this.complaints = complaints;
    }

    /** Takes the next event; false when no further one is needed. */
    boolean accept(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> document((DocumentStartEvent) event);
            case Alias, Scalar, SequenceStart, MappingStart -> node((NodeEvent) event);
            case SequenceEnd, MappingEnd -> add(open.pop().close());
            default -> {}
        }
        return !refused && event.getEventId() != Event.ID.StreamEnd;
    }

    /** The whole tree, or empty after a complaint. */
    Optional<YamlValue> tree() {
        if (!refused && root.filter(value -> !isEmpty(value)).isEmpty()) {
            refused = true;
            complaints.add(InputCode.EA004, "nothing in it but blanks and comments");
        }
        return refused ? Optional.empty() : root;
    }

    /** Where the list or mapping starts that is being read. */
    Optional<Position> innermost() {
        return Optional.ofNullable(open.peek()).map(Frame::at);
    }

    private void document(DocumentStartEvent event) {
        documents++;
        if (documents > 1) {
            refuse(InputCode.EA006, Places.of(event), "a second document starts here; use one file for each");
        } else if (!event.getTags().isEmpty()) {
            refuse(InputCode.EA009, Places.of(event), TAG);
        }
    }

    private void node(NodeEvent event) {
        values++;
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            refuse(InputCode.EA007, Places.of(event), ANCHOR);
        } else if (values > mostValues) {
            refuse(
                    InputCode.EA002,
                    Places.of(event),
                    String.format(Locale.ROOT, "more than %,d values; is this the right file?", mostValues));
        } else if (event instanceof ScalarEvent scalar) {
            scalar(scalar);
        } else if (event instanceof CollectionStartEvent start) {
            collection(start);
        }
    }

    private void scalar(ScalarEvent event) {
        String text = event.getValue();
        OptionalInt bad = Characters.firstForbidden(text);
        if (event.getTag().isPresent()) {
            refuse(InputCode.EA009, Places.of(event), TAG);
        } else if (text.length() > LONGEST) {
            refuse(InputCode.EA002, Places.of(event), "a text of more than 65,536 characters; is this the right file?");
        } else if (bad.isPresent()) {
            String name = Characters.name(text, bad.getAsInt());
            refuse(InputCode.EA013, Places.of(event), "a text cannot hold the character " + name + "; remove it");
        } else {
            add(new YamlText(kept(text), event.isPlain(), Places.of(event)));
        }
    }

    private String kept(String text) {
        String first = texts.size() < MOST_KEPT ? texts.putIfAbsent(text, text) : texts.get(text);
        return first == null ? text : first;
    }

    private void collection(CollectionStartEvent event) {
        Position at = Places.of(event);
        if (event.getTag().isPresent()) {
            refuse(InputCode.EA009, at, TAG);
        } else if (open.size() == DEEPEST) {
            refuse(InputCode.EA008, at, "nested more than " + DEEPEST + " levels deep");
        } else {
            open.push(event.getEventId() == Event.ID.SequenceStart ? new ListFrame(at) : new MapFrame(at, complaints));
        }
    }

    private void add(YamlValue value) {
        if (open.isEmpty()) {
            root = Optional.of(value);
        } else {
            refused |= !open.element().take(value);
        }
    }

    private void refuse(InputCode code, Position at, String message) {
        refused = true;
        complaints.add(code, at, message);
    }

    private static boolean isEmpty(YamlValue value) {
        return value instanceof YamlText text && text.plain() && text.text().isEmpty();
    }
}
