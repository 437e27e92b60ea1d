package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.workload.FactKey;

/**
 * A fact that the file does not state.
 *
 * @param text what was taken instead
 * @param wish whether it is something one could ask for but did not, rather than something nobody knows
 * @param decisive whether another value would change the answer
 */
public record Assumption(FactKey fact, String text, boolean wish, boolean decisive) {}
