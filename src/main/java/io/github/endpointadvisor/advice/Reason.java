package io.github.endpointadvisor.advice;

import java.util.List;

/**
 * Why, in one sentence.
 *
 * @param code code of the rule, or id of the criterion, that {@code explain} knows
 * @param facts paths of the user's facts it rests on
 * @param sources ids of its sources
 */
public record Reason(String code, String text, List<String> facts, List<String> sources) {
    public Reason {
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    static Reason of(String code, Verdict verdict) {
        return new Reason(code, verdict.text(), verdict.facts(), verdict.sources());
    }
}
