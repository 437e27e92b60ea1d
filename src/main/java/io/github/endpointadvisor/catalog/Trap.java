package io.github.endpointadvisor.catalog;

import io.github.endpointadvisor.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What to watch where a service is used in a certain way.
 *
 * @param code stable code, also the name of its page
 * @param limit id of the limit that the text names
 * @param text a sentence without its end, in which words in braces stand for what the workload says
 * @param sources ids of its sources
 */
public record Trap(
        String code, Severity severity, Condition when, Optional<String> limit, String text, List<String> sources) {
    public Trap {
        sources = List.copyOf(sources);
    }
}
