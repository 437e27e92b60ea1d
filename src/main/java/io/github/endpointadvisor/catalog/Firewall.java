package io.github.endpointadvisor.catalog;

import java.util.Optional;

/**
 * How the network rules of a service come into effect.
 *
 * @param property ARM property that makes it reject what no rule admits, with the value that does; empty where it always does
 * @param azureSwitch name of its switch that admits all of Azure, where there is one
 */
public record Firewall(Optional<String> property, Optional<String> azureSwitch) {
    /** Whether rejecting everything else is a setting, and not how it is made. */
    public boolean denies() {
        return property.isPresent();
    }
}
