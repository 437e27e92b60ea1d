package io.github.endpointadvisor.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** SnakeYAML must not notice which reader it reads from; this fails if a new version calls what is not overridden. */
final class CodePointsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: 1\nb:\n  - 'c\n\n    d'\n  - \"e\\\n    f\\u00e9\" # g\n",
                "a: |+2\n    b\n\n   c\nd: >-\n e\n f\n\n",
                "%YAML 1.1\n%TAG !e! tag:e,2000:\n--- !e!x &a\nb: *a\n...\n---\nc",
                "{a: [b, {c: d}, ? e : f], \"g\":h, \uD83D\uDE00: \uD83D\uDE00 }\n",
                "? a\n: b\n? - c\n: d\n",
                "a: \"b",
                "a:\n\tb",
                "a: [b\nc: d",
                "a: b: c",
                "a: !%C3%A9 b",
                "x: ---\n--- x\n--- \"y\"\n"
            })
    void eventsAreThoseOfSnakeYamlsOwnReader(String text) {
        assertThat(events(new CodePoints(text.codePoints().toArray()))).isEqualTo(events(new StreamReader(text)));
    }

    private static List<String> events(StreamReader reader) {
        List<String> events = new ArrayList<>();
        try {
            Parser parser = new ParserImpl(reader, new LoaderOptions());
            while (!parser.checkEvent(Event.ID.StreamEnd)) {
                Event event = parser.getEvent();
                events.add(event + place(event.getStartMark()) + place(event.getEndMark()));
            }
        } catch (MarkedYAMLException e) {
            events.add(e.getProblem() + place(e.getProblemMark()));
        }
        return events;
    }

    private static String place(Mark mark) {
        return " " + mark.getIndex() + " " + mark.getLine() + ":" + mark.getColumn();
    }
}
