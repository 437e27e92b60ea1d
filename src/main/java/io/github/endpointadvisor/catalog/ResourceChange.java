package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a decision is written into the resource of a service, which somebody else's code owns.
 *
 * @param checkov checks of Checkov that ask for a private endpoint, or for public network access to be off
 * @param close attribute of azurerm that switches public network access off
 * @param beside attributes of azurerm that have to stand beside rules, and the values they have without
 * @param deny attribute of azurerm that makes the firewall reject what no rule admits
 */
public record ResourceChange(
        String id,
        List<String> checkov,
        Optional<String> close,
        Optional<String> deny,
        Map<String, String> beside,
        Optional<Rules> rules) {
    public ResourceChange {
        checkov = List.copyOf(checkov);
        beside = Map.copyOf(beside);
    }

    /**
     * Where virtual network rules go.
     *
     * @param arm path in the properties of the resource; the part that repeats ends in []
     * @param terraform path in the resource of azurerm, in the same way; empty where it has none
     * @param armIgnore property beside it that takes a rule for a subnet without service endpoint
     * @param terraformIgnore attribute for the same
     * @param azureCli command without az for one subnet, with {name}, {group} and {subnet} in it
     */
    public record Rules(
            String arm,
            Optional<String> armIgnore,
            Optional<String> terraform,
            Optional<String> terraformIgnore,
            String azureCli) {}
}
