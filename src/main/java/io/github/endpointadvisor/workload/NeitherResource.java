package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.NeitherType;

/**
 * A resource listed among the services that needs neither mechanism.
 *
 * @param item its place in the list of services, from 0
 */
public record NeitherResource(String name, NeitherType type, int item) {}
