package io.github.endpointadvisor.advice.method;

/** When a trap is told. */
public enum Stage {
    /** With the advice and in a gate. */
    ALWAYS,
    /** With the advice alone: what only matters while building is no concern of a gate. */
    WHILE_BUILDING,
    /** In a gate alone: where it is the advice, the plan or the clients say it already. */
    ONCE_BUILT
}
