package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/**
 * How a service is used where something matters. What is left out holds always.
 *
 * @param mechanisms ids of mechanisms
 * @param services ids of services, of which it is one or a part of one
 * @param hosts ids of hosts, one of which is a client
 * @param subresources sub-resources, one of which is in use
 * @param without sub-resource that is not in use
 * @param tiers words for tiers, one of which is that of the resource
 * @param clouds clouds
 * @param publicNetworkAccess words for it, one of which is stated or assumed
 * @param takesPrivateEndpoint whether private endpoints can be made to the service
 * @param firewall whether traffic has to pass a firewall
 * @param several whether the entry stands for several resources
 * @param exfiltrationProtection whether clients must not copy data to foreign resources
 * @param otherRegion whether the resource is in another region than the client VNets
 */
public record Condition(
        List<String> mechanisms,
        List<String> services,
        List<String> hosts,
        List<String> subresources,
        Optional<String> without,
        List<String> tiers,
        List<Cloud> clouds,
        List<String> publicNetworkAccess,
        boolean takesPrivateEndpoint,
        boolean firewall,
        boolean several,
        boolean exfiltrationProtection,
        boolean otherRegion) {
    public Condition {
        mechanisms = List.copyOf(mechanisms);
        services = List.copyOf(services);
        hosts = List.copyOf(hosts);
        subresources = List.copyOf(subresources);
        tiers = List.copyOf(tiers);
        clouds = List.copyOf(clouds);
        publicNetworkAccess = List.copyOf(publicNetworkAccess);
    }
}
