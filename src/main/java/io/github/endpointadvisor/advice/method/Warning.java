package io.github.endpointadvisor.advice.method;

import java.util.List;
import java.util.Optional;

/**
 * What the rule of a check warns of.
 *
 * @param services names of the services it is about, in the order of the file; empty for the one that is looked at
 */
public record Warning(List<String> services, String text, List<String> sources) {
    public Warning {
        services = List.copyOf(services);
        sources = List.copyOf(sources);
    }

    /** About the service that is looked at. */
    public static Optional<Warning> of(String text, String... sources) {
        return Optional.of(new Warning(List.of(), text, List.of(sources)));
    }

    /** About these services together. */
    public static List<Warning> about(List<Chosen> services, String text, String... sources) {
        return List.of(new Warning(Whole.names(services), text, List.of(sources)));
    }
}
