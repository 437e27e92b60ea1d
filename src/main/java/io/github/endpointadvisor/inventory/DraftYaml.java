package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.Origin;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlMap;
import io.github.endpointadvisor.yaml.YamlText;
import io.github.endpointadvisor.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A draft as a workload file: facts, where they came from, and what stays open. */
public final class DraftYaml {
    /** What YAML takes for text without quotes, whatever else there is. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./=-]*( [A-Za-z0-9_./()-]+)*|[0-9]+");

    private static final Pattern SPECIAL = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");
    private static final int COMMENT_AT = 52;

    private final StringBuilder text = new StringBuilder();
    private final Draft draft;

    private DraftYaml(Draft draft) {
        this.draft = draft;
    }

    /** The whole file; {@code head} are lines of a comment at its top. */
    public static String of(Draft draft, List<String> head) {
        DraftYaml yaml = new DraftYaml(draft);
        head.forEach(yaml::comment);
        draft.notes().forEach(note -> yaml.comment("Open: " + note));
        draft.tree().entries().forEach(yaml::top);
        return yaml.text.toString();
    }

    /** The same as JSON, which has no comments. */
    public static String json(Draft draft) {
        return json(draft.tree(), "") + "\n";
    }

    private static String json(YamlValue value, String indent) {
        String inner = indent + "  ";
        if (value instanceof YamlMap map) {
            return map.entries().stream()
                    .map(entry -> inner + quoted(entry.key()) + ": " + json(entry.value(), inner))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        }
        if (value instanceof YamlList list) {
            return list.items().stream()
                    .map(item -> inner + json(item, inner))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        YamlText text = (YamlText) value;
        return text.plain() ? text.text() : quoted(text.text());
    }

    private static String quoted(String text) {
        return "\"" + Excerpt.harmless(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void comment(String sentence) {
        text.append("# ").append(Excerpt.harmless(sentence)).append('\n');
    }

    private void top(YamlMap.Entry entry) {
        if (entry.value() instanceof YamlList list) {
            text.append(entry.key()).append(":\n");
            list.items().forEach(item -> service((YamlMap) item));
        } else if (entry.value() instanceof YamlMap map && entry.key().equals("clients")) {
            text.append("clients:\n");
            map.entries()
                    .forEach(client -> line(
                            "  " + key(client.key()) + ": " + flow(client.value()),
                            client.value().at()));
        } else {
            text.append(entry.key()).append(": ").append(flow(entry.value())).append('\n');
        }
    }

    private void service(YamlMap service) {
        String indent = "  - ";
        Optional<Origin> shown = Optional.empty();
        for (YamlMap.Entry entry : service.entries()) {
            Optional<Origin> origin = entry.value().at().origin();
            String fact = indent + entry.key() + ": " + flow(entry.value());
            if (origin.equals(shown) || (origin.equals(service.at().origin()) && shown.isPresent())) {
                text.append(fact).append('\n');
            } else {
                line(fact, entry.value().at());
                shown = origin;
            }
            indent = "    ";
        }
        name(service)
                .ifPresent(name -> draft.open()
                        .getOrDefault(name, List.of())
                        .forEach(open -> text.append("    # ").append(open).append('\n')));
    }

    private static Optional<String> name(YamlMap service) {
        return service.entry("name").map(entry -> ((YamlText) entry.value()).text());
    }

    /** A line, with the resource that it comes from behind it. */
    private void line(String fact, Position at) {
        text.append(fact);
        at.origin()
                .map(Origin::address)
                .map(Excerpt::harmless)
                .ifPresent(address -> text.append(" ".repeat(Math.max(1, COMMENT_AT - fact.length())))
                        .append("# ")
                        .append(address));
        text.append('\n');
    }

    private static String flow(YamlValue value) {
        if (value instanceof YamlMap map) {
            return map.entries().stream()
                    .map(entry -> key(entry.key()) + ": " + flow(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof YamlList list
                ? list.items().stream().map(DraftYaml::flow).collect(Collectors.joining(", ", "[", "]"))
                : scalar(((YamlText) value).text());
    }

    private static String key(String name) {
        return scalar(name);
    }

    private static String scalar(String word) {
        boolean own = word.equals("true") || word.equals("false");
        boolean plain =
                own || (PLAIN.matcher(word).matches() && !SPECIAL.matcher(word).matches());
        return plain ? word : "'" + Excerpt.harmless(word).replace("'", "''") + "'";
    }
}
