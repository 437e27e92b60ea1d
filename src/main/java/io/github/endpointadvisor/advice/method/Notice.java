package io.github.endpointadvisor.advice.method;

import java.util.List;

/**
 * What a check has to say.
 *
 * @param kind a trap to watch or a part of the plan of the names
 */
public record Notice(String code, Kind kind, String text, List<String> sources) {
    /** What the reader is asked to do with it. */
    public enum Kind {
        WARNING,
        DNS
    }

    public Notice {
        sources = List.copyOf(sources);
    }

    public static Notice warning(String code, String text, String... sources) {
        return new Notice(code, Kind.WARNING, text, List.of(sources));
    }
}
