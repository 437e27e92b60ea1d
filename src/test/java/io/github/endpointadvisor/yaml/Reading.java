package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
import io.github.endpointadvisor.diagnostic.InputCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What came of reading one input. */
record Reading(Optional<YamlValue> value, Complaints complaints) {
    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] bytes) {
        Complaints complaints = new Complaints("in.yaml");
        return new Reading(YamlReader.read(bytes, complaints), complaints);
    }

    /** Every node with its path and place, one to a line, then the complaints as printed. */
    String report() {
        return Stream.concat(value.stream().flatMap(root -> nodes("$", root)), rendered().stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    List<String> rendered() {
        return complaints.sorted().stream().map(Diagnostic::render).toList();
    }

    List<InputCode> codes() {
        return complaints.sorted().stream().map(Diagnostic::code).toList();
    }

    /** The nodes only. */
    List<String> nodes() {
        return value.stream().flatMap(root -> nodes("$", root)).toList();
    }

    private static Stream<String> nodes(String path, YamlValue value) {
        String start = path + " @" + value.at().line() + ":" + value.at().column() + "+"
                + value.at().length() + " ";
        if (value instanceof YamlMap map) {
            return Stream.concat(
                    Stream.of(start + map.kind()),
                    map.entries().stream().flatMap(entry -> nodes(path + "." + entry.key(), entry.value())));
        }
        if (value instanceof YamlList list) {
            return Stream.concat(
                    Stream.of(start + list.kind()),
                    IntStream.range(0, list.items().size())
                            .boxed()
                            .flatMap(at ->
                                    nodes(path + "[" + at + "]", list.items().get(at))));
        }
        YamlText text = (YamlText) value;
        String shown = text.text().replace("\n", "\\n").replace("\t", "\\t");
        return Stream.of(start + (text.plain() ? "plain " : "quoted ") + "<" + shown + ">");
    }
}
