package io.github.endpointadvisor.workload;

/**
 * The VNets in which the clients are.
 *
 * @param vnets how many VNets hold clients
 * @param subnets how many client subnets there are in all of them
 */
public record Network(int vnets, int subnets, Link onPremises, Dns dns, Inspection inspection) {
    public Network withSubnets(int value) {
        return new Network(vnets, value, onPremises, dns, inspection);
    }

    public Network withDns(Dns value) {
        return new Network(vnets, subnets, onPremises, value, inspection);
    }

    public Network withInspection(Inspection value) {
        return new Network(vnets, subnets, onPremises, dns, value);
    }
}
