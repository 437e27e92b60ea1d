package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.diagnostic.Severity;
import java.util.List;

/**
 * What a check has to say.
 *
 * @param kind a trap to watch or a part of the DNS plan
 * @param severity how much it weighs
 */
public record Notice(String code, Kind kind, Severity severity, String text, List<String> sources) {
    /** What the reader is asked to do with it. */
    public enum Kind {
        WARNING,
        DNS
    }

    public Notice {
        sources = List.copyOf(sources);
    }

    public static Notice warning(String code, String text, String... sources) {
        return new Notice(code, Kind.WARNING, Severity.WARNING, text, List.of(sources));
    }

    /** The same as the check that made it weighs it. */
    public Notice weighing(Severity weight) {
        return new Notice(code, kind, weight, text, sources);
    }
}
