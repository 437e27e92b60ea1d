package io.github.endpointadvisor.advice.plan;

import java.util.List;

/**
 * A private DNS zone that the advice needs, once for the workload.
 *
 * @param services names of the services whose endpoints have records in it
 * @param forwarders public names to forward to Azure from outside the VNets
 * @param forwarding whether servers outside have to forward them
 * @param links the VNets to link it to
 * @param ownZones who needs a zone of the same name of its own instead, because its VNet lies apart
 * @param fallbackAdvised whether the file shows that clients may look up resources of others in it
 */
public record DnsZone(
        String name,
        List<String> services,
        List<String> forwarders,
        Forwarding forwarding,
        List<LinkedVnets> links,
        List<String> ownZones,
        boolean fallbackAdvised) {
    /** Whether names have to be forwarded from outside; whether on-premises needs them may be an open question. */
    public enum Forwarding {
        NEEDED("needed"),
        IF_ON_PREMISES("if-on-premises"),
        NOT_NEEDED("not-needed");

        private final String id;

        Forwarding(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public DnsZone {
        services = List.copyOf(services);
        forwarders = List.copyOf(forwarders);
        links = List.copyOf(links);
        ownZones = List.copyOf(ownZones);
    }

    /** The same links in words. */
    public List<String> linkedTo() {
        return links.stream().map(LinkedVnets::words).toList();
    }
}
