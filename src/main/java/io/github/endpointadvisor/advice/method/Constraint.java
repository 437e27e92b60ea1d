package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Mechanism;

/**
 * A hard requirement: a mechanism that violates it is out, and no score brings it back.
 *
 * @param code stable code, also the name of its page
 * @param origin who asks: which side has to give way when demands contradict each other
 * @param demand what is asked for in a few words, for a table; empty where nothing is asked for in the file
 * @param settles whether a violation leaves nothing more to be said of the mechanism
 */
public record Constraint(String code, Origin origin, String demand, boolean settles, Rule rule) {
    /** Who asks. */
    public enum Origin {
        /** What Azure offers, or how things lie. */
        FACT,
        /** What the workload asks for. */
        REQUIREMENT,
        /** What the organization allows. */
        POLICY
    }

    /** Judges one mechanism. */
    public interface Rule {
        Verdict judge(Mechanism mechanism, Case c);
    }

    public Constraint(String code, Origin origin, String demand, Rule rule) {
        this(code, origin, demand, false, rule);
    }

    public Verdict judge(Mechanism mechanism, Case c) {
        return rule.judge(mechanism, c);
    }
}
