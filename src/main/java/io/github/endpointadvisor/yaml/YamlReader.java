package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Reads the bytes of one YAML or JSON file into a tree, with a complaint for whatever it will not take. */
public final class YamlReader {
    private final CodePoints text;
    private final Parser parser;
    private final TreeBuilder builder;
    private final Complaints complaints;

    private YamlReader(CodePoints text, Complaints complaints) {
        this.text = text;
        this.parser = new ParserImpl(text, options());
        this.builder = new TreeBuilder(complaints);
        this.complaints = complaints;
    }

    /** The tree, or empty after a complaint; a duplicate key is complained of, and its first value is in the tree. */
    public static Optional<YamlValue> read(byte[] bytes, Complaints complaints) {
        return Utf8.decode(bytes, complaints).flatMap(text -> new YamlReader(Source.of(text), complaints).read());
    }

    private Optional<YamlValue> read() {
        boolean more = true;
        while (more) {
            Optional<Event> event = next();
            if (event.isEmpty()) {
                return Optional.empty();
            }
            more = builder.accept(event.get());
        }
        return builder.tree();
    }

    private Optional<Event> next() {
        try {
            return Optional.of(parser.getEvent());
        } catch (MarkedYAMLException e) {
            SyntaxAdvice.complain(e, builder.innermost(), complaints);
        } catch (RuntimeException e) {
            // not only YAMLException: "\UFFFFFFFF", for one, is a NumberFormatException in SnakeYAML
            complaints.add(InputCode.EA005, Places.of(text.getMark()), "cannot be read as YAML from here on");
        }
        return Optional.empty();
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        // the size was judged before
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }
}
