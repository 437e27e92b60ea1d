package io.github.endpointadvisor.workload;

/**
 * The VNets in which the clients are.
 *
 * @param vnets how many VNets hold clients
 * @param subnets how many client subnets there are in all of them
 */
public record Network(int vnets, int subnets, Link onPremises, Dns dns, Inspection inspection) {}
