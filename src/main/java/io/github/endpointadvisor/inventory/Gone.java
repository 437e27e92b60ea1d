package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.diagnostic.Position;

/**
 * A service that a plan takes away.
 *
 * @param service its id in the catalog
 */
public record Gone(String service, String name, Position at) {}
