package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What to know of a service where it is used in a certain way: a whole sentence and the condition under which it matters. A
 * condition that is left out holds always.
 *
 * @param mechanisms ids of mechanisms
 * @param hosts ids of hosts, one of which is a client
 * @param subresources sub-resources, one of which is in use
 * @param without sub-resource that is not in use
 * @param tiers words for tiers, one of which is that of the resource
 * @param clouds clouds
 * @param onPremises whether clients on-premises need the service
 * @param several whether the entry stands for several resources
 * @param exfiltrationProtection whether clients must not copy data to foreign resources
 * @param otherRegion whether the resource is in another region than the client VNets
 * @param source id of the source; empty where it is general knowledge
 */
public record Remark(
        List<String> mechanisms,
        List<String> hosts,
        List<String> subresources,
        Optional<String> without,
        List<String> tiers,
        List<Cloud> clouds,
        boolean onPremises,
        boolean several,
        boolean exfiltrationProtection,
        boolean otherRegion,
        String text,
        Optional<String> source) {
    public Remark {
        mechanisms = List.copyOf(mechanisms);
        hosts = List.copyOf(hosts);
        subresources = List.copyOf(subresources);
        tiers = List.copyOf(tiers);
        clouds = List.copyOf(clouds);
    }
}
