package io.github.endpointadvisor.advice.method;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.Mechanism;

/** A hard requirement: a mechanism that violates it is out, and no score brings it back. */
public interface Constraint {
    /** Stable code, also the name of its page. */
    String code();

    Verdict judge(Mechanism mechanism, Case c);

    /** Who asks: which side has to give way when demands contradict each other. */
    enum Origin {
        /** What Azure offers, or how things lie. */
        FACT,
        /** What the workload asks for. */
        REQUIREMENT,
        /** What the organization allows. */
        POLICY
    }

    default Origin origin() {
        return Origin.FACT;
    }

    /** Whether a violation leaves nothing more to be said of the mechanism. */
    default boolean settles() {
        return false;
    }

    /** What is asked for in a few words, for a table; empty where nothing is asked for in the file. */
    default String demand() {
        return "";
    }
}
