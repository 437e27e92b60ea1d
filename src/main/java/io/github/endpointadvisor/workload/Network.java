package io.github.endpointadvisor.workload;

import java.util.Set;

/**
 * The VNets in which the clients are.
 *
 * @param vnets how many VNets hold clients
 * @param subnets how many client subnets there are in all of them
 * @param ready what is there already
 */
public record Network(int vnets, int subnets, Link onPremises, Dns dns, Inspection inspection, Set<Ready> ready) {
    public Network {
        ready = Set.copyOf(ready);
    }

    public boolean has(Ready what) {
        return ready.contains(what);
    }

    /** Whether the private DNS zones are there, and are paid for by whoever keeps them. */
    public boolean hasZones() {
        return has(Ready.ZONES) || has(Ready.ZONE_GROUPS);
    }

    public Network withSubnets(int value) {
        return new Network(vnets, value, onPremises, dns, inspection, ready);
    }

    public Network withDns(Dns value) {
        return new Network(vnets, subnets, onPremises, value, inspection, ready);
    }

    public Network withInspection(Inspection value) {
        return new Network(vnets, subnets, onPremises, dns, value, ready);
    }
}
