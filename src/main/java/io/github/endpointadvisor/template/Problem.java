package io.github.endpointadvisor.template;

/** An expression that Azure would refuse, by the place of the object that it is in; no value is in the message. */
public record Problem(Place at, String message) {}
