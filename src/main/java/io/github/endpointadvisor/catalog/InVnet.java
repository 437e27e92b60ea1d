package io.github.endpointadvisor.catalog;

import java.util.Optional;

/**
 * Whether instances of a service live in a VNet of the customer.
 *
 * @param always every instance does; otherwise it is a choice made when the instance is created
 * @param privateEndpoint whether an instance in a VNet can take a private endpoint as well
 */
public record InVnet(boolean always, boolean privateEndpoint, Optional<String> note) {}
