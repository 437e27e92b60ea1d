package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Region;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for every service of a workload.
 *
 * @param region region of the client VNets
 * @param priorities multipliers of the default weights, by criterion id or group; read by key only
 * @param stated paths of the keys of network and policy that the file states, such as network.dns
 */
public record Setting(
        Cloud cloud,
        Optional<Region> region,
        Network network,
        Policy policy,
        Map<String, BigDecimal> priorities,
        Set<String> stated) {
    public Setting {
        priorities = Map.copyOf(priorities);
        stated = Set.copyOf(stated);
    }

    public Setting(
            Cloud cloud, Optional<Region> region, Network network, Policy policy, Map<String, BigDecimal> priorities) {
        this(cloud, region, network, policy, priorities, Set.of());
    }

    public boolean states(String path) {
        return stated.contains(path);
    }

    public Setting with(Network value) {
        return new Setting(cloud, region, value, policy, priorities, stated);
    }

    public Setting with(Policy value) {
        return new Setting(cloud, region, network, value, priorities, stated);
    }
}
