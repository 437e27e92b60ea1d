package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Region;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What holds for every service of a workload.
 *
 * @param region region of the client VNets
 * @param priorities multipliers of the default weights, by criterion id or group; read by key only
 */
public record Setting(
        Cloud cloud, Optional<Region> region, Network network, Policy policy, Map<String, BigDecimal> priorities) {
    public Setting {
        priorities = Map.copyOf(priorities);
    }
}
