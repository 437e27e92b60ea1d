package io.github.endpointadvisor.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A line of a log as the runner of GitHub Actions understands it, in its present form and its old one. */
public record WorkflowCommand(String name, Map<String, String> properties, String message) {
    private static final Set<String> KNOWN = Set.of("error", "warning", "notice", "group", "add-mask", "stop-commands");

    public static List<WorkflowCommand> all(String log) {
        return log.lines().map(WorkflowCommand::parse).flatMap(Optional::stream).toList();
    }

    static Optional<WorkflowCommand> parse(String line) {
        return present(line.strip()).or(() -> old(line));
    }

    private static Optional<WorkflowCommand> present(String line) {
        int end = line.indexOf("::", 2);
        return line.startsWith("::") && end > 0
                ? command(line.substring(2, end), ",", line.substring(end + 2))
                : Optional.empty();
    }

    private static Optional<WorkflowCommand> old(String line) {
        int start = line.indexOf("##[");
        int end = line.indexOf(']', Math.max(start, 0));
        return start >= 0 && end > start
                ? command(line.substring(start + 3, end), ";", line.substring(end + 1))
                : Optional.empty();
    }

    private static Optional<WorkflowCommand> command(String head, String separator, String message) {
        String[] parts = head.split(" ", 2);
        Map<String, String> properties = new LinkedHashMap<>();
        if (parts.length == 2) {
            for (String property : parts[1].split(separator, -1)) {
                String[] pair = property.split("=", 2);
                properties.put(pair[0], unescaped(pair[1].replace("%3A", ":").replace("%2C", ",")));
            }
        }
        return KNOWN.contains(parts[0].toLowerCase(Locale.ROOT))
                ? Optional.of(new WorkflowCommand(parts[0], properties, unescaped(message)))
                : Optional.empty();
    }

    /** The sign for a percent sign is the last to be replaced, in the runner as well. */
    private static String unescaped(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }

    String property(String key) {
        return properties.getOrDefault(key, "");
    }
}
