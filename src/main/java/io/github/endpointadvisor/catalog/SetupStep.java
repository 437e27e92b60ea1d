package io.github.endpointadvisor.catalog;

import java.util.Optional;

/**
 * A step that only this service needs, with {@code {service}} for the name of the resource.
 *
 * @param action id of what it does, which gives its place in the plan
 * @param migration what it takes where the resource exists already, for what can only be chosen at creation
 */
public record SetupStep(String action, String text, Optional<String> migration) {}
