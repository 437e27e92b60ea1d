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

    /** Whether all traffic between VNets and out of them passes a firewall. */
    public boolean isInspected() {
        return inspection == Inspection.FIREWALL;
    }

    /** Whether that of this client passes it, too: a VNet that lies apart sends its own past it. */
    public boolean inspects(Client client) {
        return isInspected() && !client.isApart();
    }

    /** The VNets in which a client is: its own, or those of the network. */
    public int vnetsOf(Client client) {
        return client.kind() == Client.Kind.HOSTED ? client.vnets() : vnets;
    }

    /** The subnets in which it is. */
    public int subnetsOf(Client client) {
        return client.kind() == Client.Kind.HOSTED ? client.subnets() : subnets;
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
