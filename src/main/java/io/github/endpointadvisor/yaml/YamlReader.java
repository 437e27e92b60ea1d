package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads the bytes of one YAML or JSON file into a tree, with a complaint for whatever it will not take. */
public final class YamlReader {
    // 8 MiB can hold four million values, which would need half a gigabyte as a tree
    private static final int MOST_VALUES = 1_000_000;
    private static final int MOST_WRITTEN = 8 * MOST_VALUES;

    private final StreamReader text;
    private final Position directive;
    private final Parser parser;
    private final Layout layout;
    private final TreeBuilder builder;
    private final Complaints complaints;

    private YamlReader(String text, int mostValues, Complaints complaints) {
        LoadSettings settings = settings(text.length());
        this.text = new StreamReader(settings, text);
        this.parser = new ParserImpl(settings, this.text);
        this.directive = Characters.position(text, Math.max(0, text.indexOf("%YAML")));
        this.layout = new Layout(complaints);
        this.builder = new TreeBuilder(mostValues, complaints);
        this.complaints = complaints;
    }

    /** The tree, or empty after a complaint; a duplicate key is complained of, and its first value is in the tree. */
    public static Optional<YamlValue> read(byte[] bytes, Complaints complaints) {
        return read(bytes, MOST_VALUES, complaints);
    }

    /** As {@link #read}, for a file that the program wrote. */
    public static Optional<YamlValue> readWritten(byte[] bytes, Complaints complaints) {
        return read(bytes, MOST_WRITTEN, complaints);
    }

    private static Optional<YamlValue> read(byte[] bytes, int mostValues, Complaints complaints) {
        return Utf8.decode(bytes, complaints)
                .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'))
                .flatMap(text -> new YamlReader(text, mostValues, complaints).read());
    }

    private Optional<YamlValue> read() {
        boolean more = true;
        while (more) {
            Optional<Event> event = next();
            if (event.isEmpty() || !layout.accepts(event.get())) {
                return Optional.empty();
            }
            more = builder.accept(event.get());
        }
        return builder.tree();
    }

    private Optional<Event> next() {
        try {
            return Optional.of(parser.next());
        } catch (MarkedYamlEngineException e) {
            SyntaxAdvice.complain(e, builder.innermost(), complaints);
        } catch (YamlVersionException e) {
            complaints.add(InputCode.EA005, directive, "only YAML 1 can be read; remove the %YAML line");
        } catch (RuntimeException e) {
            // "\UFFFFFFFF", for one, is a NumberFormatException in the parser
            text.getMark()
                    .ifPresent(mark ->
                            complaints.add(InputCode.EA005, Places.of(mark), "cannot be read as YAML from here on"));
        }
        return Optional.empty();
    }

    /** The size was judged before; a buffer that takes all of it is filled once, and nothing in it is ever moved. */
    private static LoadSettings settings(int length) {
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(length + 1)
                .build();
    }
}
