package io.github.endpointadvisor.template;

/** Whether a deployment makes a resource. */
public enum Certainty {
    SURE,
    /** Its condition depends on a value that is not known. */
    CONDITION,
    /** How many there are depends on a value that is not known. */
    COUNT;

    /** The first doubt of two. */
    Certainty and(Certainty other) {
        return this == SURE ? other : this;
    }
}
