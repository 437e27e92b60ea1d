package io.github.endpointadvisor.blueprint;

import java.util.Optional;

/**
 * An id or a name that the workload does not state.
 *
 * @param slug words of small letters and digits with hyphens between them, unique in the blueprint whatever is between them
 * @param subject what it is of: the name of a service or client, or a zone; blank for the network as a whole
 * @param known where an import has seen it
 */
public record Input(Kind kind, String slug, String subject, Optional<Known> known) {
    /** The words of the parameter for it. */
    public String name() {
        return slug
                + switch (kind) {
                    case ALIAS -> "-alias";
                    case ZONE_NAME -> "";
                    default -> "-id";
                };
    }

    /** Its id in Azure, where that is known. */
    public Optional<String> id() {
        return known.map(Known::address).filter(address -> address.startsWith("/"));
    }

    /** What is asked for. */
    public enum Kind {
        RESOURCE_ID,
        ALIAS,
        SUBNET_ID,
        ENDPOINT_SUBNET_ID,
        FIREWALL_SUBNET_ID,
        VNET_ID,
        RESOLVER_VNET_ID,
        ENDPOINT_VNET_ID,
        ZONE_ID,
        ZONE_NAME
    }
}
