package io.github.endpointadvisor.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of a log as the agent of Azure Pipelines understands it. */
public record LoggingCommand(String name, Map<String, String> properties, String message) {
    private static final String PREFIX = "##vso[";

    public static List<LoggingCommand> all(String log) {
        return log.lines().map(LoggingCommand::parse).flatMap(Optional::stream).toList();
    }

    /** The prefix counts wherever it stands in a line. */
    static Optional<LoggingCommand> parse(String line) {
        int start = line.indexOf(PREFIX);
        int end = line.indexOf(']', Math.max(start, 0));
        return start >= 0 && end > start
                ? Optional.of(command(line.substring(start + PREFIX.length(), end), line.substring(end + 1)))
                : Optional.empty();
    }

    private static LoggingCommand command(String head, String message) {
        String[] parts = head.split(" ", 2);
        Map<String, String> properties = new LinkedHashMap<>();
        if (parts.length == 2) {
            for (String property : parts[1].split(";", -1)) {
                int equals = property.indexOf('=');
                if (equals > 0) {
                    properties.put(property.substring(0, equals), unescaped(property.substring(equals + 1)));
                }
            }
        }
        return new LoggingCommand(parts[0], properties, unescaped(message));
    }

    /** Properties and messages alike; the sign for a percent sign is the last to be replaced. */
    private static String unescaped(String text) {
        return text.replace("%3B", ";")
                .replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%5D", "]")
                .replace("%AZP25", "%");
    }

    String property(String key) {
        return properties.getOrDefault(key, "");
    }
}
