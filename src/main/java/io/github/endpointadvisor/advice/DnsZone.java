package io.github.endpointadvisor.advice;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A private DNS zone that the advice needs, once for the workload.
 *
 * @param services names of the services whose endpoints have records in it
 * @param forwarders public names to forward to Azure from outside the VNets
 */
public record DnsZone(String name, List<String> services, List<String> forwarders) {
    public DnsZone {
        services = List.copyOf(services);
        forwarders = List.copyOf(forwarders);
    }

    static List<DnsZone> of(List<ServiceAdvice> services) {
        Map<String, Set<String>> users = new LinkedHashMap<>();
        Map<String, Set<String>> forwarders = new LinkedHashMap<>();
        for (ServiceAdvice service : services) {
            for (EndpointPlan plan : service.endpoints()) {
                for (String zone : plan.dnsZones()) {
                    users.computeIfAbsent(zone, z -> new LinkedHashSet<>())
                            .add(service.request().name());
                    forwarders.computeIfAbsent(zone, z -> new LinkedHashSet<>()).addAll(forwardersOf(zone, plan));
                }
            }
        }
        return users.entrySet().stream()
                .map(e -> new DnsZone(
                        e.getKey(),
                        List.copyOf(e.getValue()),
                        List.copyOf(forwarders.getOrDefault(e.getKey(), Set.of()))))
                .toList();
    }

    /** A forwarder belongs to the zone of the same name behind the privatelink label, or else to the first zone. */
    private static List<String> forwardersOf(String zone, EndpointPlan plan) {
        return plan.forwarders().stream()
                .filter(forwarder -> isFor(zone, forwarder)
                        || (plan.dnsZones().get(0).equals(zone)
                                && plan.dnsZones().stream().noneMatch(other -> isFor(other, forwarder))))
                .toList();
    }

    private static boolean isFor(String zone, String forwarder) {
        return zone.replace("privatelink.", "").endsWith(forwarder);
    }
}
