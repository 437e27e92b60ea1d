package io.github.endpointadvisor.catalog;

/**
 * Whether a closed firewall can let services of Azure's list of trusted ones in.
 *
 * @param note who comes in, or what takes the place of such an exception
 */
public record TrustedServices(boolean exception, String note, String source) {}
