package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.diagnostic.Severity;
import java.util.List;
import java.util.Locale;

/**
 * What a check has to say.
 *
 * @param services names of the services it is about
 */
public record Notice(
        String code, Severity severity, Topic topic, List<String> services, String text, List<String> sources) {
    /** Where it is told: among what to watch, or with the plan of the names. */
    public enum Topic {
        NETWORK,
        DNS;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Notice {
        services = List.copyOf(services);
        sources = List.copyOf(sources);
    }
}
