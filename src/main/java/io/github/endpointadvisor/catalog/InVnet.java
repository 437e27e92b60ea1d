package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Whether instances of a service live in a VNet of the customer.
 *
 * @param ofTiers whether its tier decides
 * @param always every instance does; otherwise it is a choice made when the instance is created
 * @param privateEndpoint whether an instance in a VNet can take a private endpoint as well
 * @param publicSide whether an instance in a VNet can have a public address beside its private one
 * @param steps what to do for one, in this order, with {@code {service}} for its name
 * @param perClient what a client VNet needs besides, with {@code {vnet}} for that VNet
 * @param endpointSteps what to do when one takes a private endpoint besides
 * @param sources ids of the sources of all these
 */
public record InVnet(
        boolean ofTiers,
        boolean always,
        boolean privateEndpoint,
        boolean publicSide,
        Optional<String> note,
        List<SetupStep> steps,
        Optional<String> perClient,
        List<SetupStep> endpointSteps,
        List<String> sources) {
    public InVnet {
        steps = List.copyOf(steps);
        endpointSteps = List.copyOf(endpointSteps);
        sources = List.copyOf(sources);
    }
}
