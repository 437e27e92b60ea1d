package io.github.endpointadvisor.advice.method;

import java.util.List;

/**
 * Why, in one sentence.
 *
 * @param code code of the rule, or id of the criterion, that {@code explain} knows
 * @param facts paths of the user's facts it rests on
 * @param sources ids of its sources
 * @param origin who asks
 */
public record Reason(String code, String text, List<String> facts, List<String> sources, Constraint.Origin origin) {
    public Reason {
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    /** A reason that follows from the facts. */
    public Reason(String code, String text, List<String> facts, List<String> sources) {
        this(code, text, facts, sources, Constraint.Origin.FACT);
    }
}
