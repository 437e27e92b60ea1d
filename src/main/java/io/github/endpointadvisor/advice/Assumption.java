package io.github.endpointadvisor.advice;

/**
 * A fact that the file does not state.
 *
 * @param fact its path
 * @param text what was taken instead
 * @param decisive whether another value would change the answer
 */
public record Assumption(String fact, String text, boolean decisive) {}
