package io.github.endpointadvisor.diagnostic;

/**
 * Where a place is when it is not in the file that was asked for: another file, and the address of a resource in it.
 *
 * @param address an address of Terraform, or an id of Azure
 */
public record Origin(String file, String address) {}
