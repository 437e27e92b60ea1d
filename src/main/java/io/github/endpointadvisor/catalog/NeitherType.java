package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A kind of resource that needs, or has, neither a service endpoint nor a private endpoint, so that there is nothing to
 * decide for it.
 *
 * @param terraformTypes its types of the azurerm provider
 * @param why whole sentences for the answer
 * @param source id of the source of the reason; empty where it is general knowledge
 */
public record NeitherType(
        String id,
        String name,
        List<String> aliases,
        List<String> resourceTypes,
        List<String> terraformTypes,
        String why,
        Optional<String> source) {
    public NeitherType {
        aliases = List.copyOf(aliases);
        resourceTypes = List.copyOf(resourceTypes);
        terraformTypes = List.copyOf(terraformTypes);
    }

    /** Why, and whether no page says so. */
    public String reason() {
        return why + (source.isEmpty() ? " (Not confirmed by documentation.)" : "");
    }
}
