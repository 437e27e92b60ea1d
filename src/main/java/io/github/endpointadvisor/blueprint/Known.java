package io.github.endpointadvisor.blueprint;

import java.util.Optional;

/**
 * What an import has seen of a resource.
 *
 * @param address an id of Azure, or an address of Terraform
 * @param place file and line where it is written
 */
public record Known(String address, Optional<String> place) {}
