package io.github.endpointadvisor.advice.access;

import io.github.endpointadvisor.catalog.Subresource;
import io.github.endpointadvisor.catalog.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The private endpoints for one sub-resource, and the names that must lead to them.
 *
 * @param subresource Azure's group id; empty where the service has none
 * @param dnsZones private DNS zones by exact name in the workload's cloud; a part in braces depends on the resource
 * @param forwarders public names that DNS servers outside the VNet forward to Azure
 */
public record EndpointPlan(String subresource, int count, List<String> dnsZones, List<String> forwarders) {
    public EndpointPlan {
        dnsZones = List.copyOf(dnsZones);
        forwarders = List.copyOf(forwarders);
    }

    /** What the workload builds; nothing where no client would use it. */
    public static List<EndpointPlan> of(Case c) {
        int count = targets(c) * EndpointSite.vnets(EndpointSite.own(c));
        List<String> names = c.resource().subresources();
        return count == 0
                ? List.of()
                : (names.isEmpty() ? Stream.of("") : names.stream())
                        .map(name -> plan(name, count, c))
                        .toList();
    }

    private static EndpointPlan plan(String name, int count, Case c) {
        Optional<Subresource> part = c.service().subresource(name);
        return new EndpointPlan(
                name,
                count,
                part.map(it -> filled(it.zones(c.cloud()), c)).orElse(List.of()),
                part.map(it -> filled(it.forwarders(c.cloud()), c)).orElse(List.of()));
    }

    private static List<String> filled(List<String> names, Case c) {
        return names.stream().map(name -> fill(name, c)).toList();
    }

    /** Puts the region into names that hold it; what the file cannot know stays in braces. */
    private static String fill(String name, Case c) {
        if (name.indexOf('{') < 0) {
            return name;
        }
        return c.resource()
                .region()
                .map(region -> name.replace("{regionName}", region.id()).replace("{region}", region.id()))
                .orElse(name);
    }

    /** The private DNS zones of the sub-resources in use, each once. */
    public static List<String> zones(Case c) {
        return c.resource()
                .parts()
                .flatMap(part -> filled(part.zones(c.cloud()), c).stream())
                .distinct()
                .toList();
    }

    /** Zones beyond what the zone group of an endpoint supports, in which records are made by hand. */
    public static List<String> ungrouped(Case c) {
        int most = c.catalog().limit("dns-zones-per-group").most();
        return of(c).stream()
                .flatMap(plan -> plan.dnsZones().stream().skip(most))
                .distinct()
                .toList();
    }

    /** Public names of all endpoints that are built, each once. */
    public static List<String> forwarders(Case c) {
        return of(c).stream()
                .flatMap(plan -> plan.forwarders().stream())
                .distinct()
                .toList();
    }

    /** Names that stand beside the zones in the documentation and are records inside them, not zones to create. */
    public static List<String> recordOnly(Case c) {
        return c.resource()
                .parts()
                .flatMap(part -> part.recordOnly().stream()
                        .filter(name -> part.zones(c.cloud()).stream()
                                .anyMatch(zone -> name.endsWith(zone.replace("privatelink.", "")))))
                .map(name -> fill(name, c))
                .distinct()
                .toList();
    }

    /** Private endpoints that the workload pays for: one per resource and sub-resource, and again in each VNet apart. */
    public static int endpoints(Case c) {
        return parts(c) * targets(c) * EndpointSite.vnets(EndpointSite.own(c));
    }

    /** Private endpoints in the VNet that holds most of them. */
    public static int endpointsPerVnet(Case c) {
        return EndpointSite.own(c).isEmpty() ? 0 : parts(c) * targets(c);
    }

    /** Private endpoints on one resource, those of other tenants among them. */
    public static int endpointsPerResource(Case c) {
        return parts(c) * EndpointSite.vnets(EndpointSite.all(c));
    }

    /** Whether a resource in this tier takes as many endpoints as it needs. */
    public static boolean fits(Tier tier, Case c) {
        return tier.endpointLimit()
                .map(c.catalog()::limit)
                .filter(limit -> endpointsPerResource(c) > limit.most())
                .isEmpty();
    }

    /** What endpoints lead to: each resource, or the one scope that lists them all. */
    public static int targets(Case c) {
        return c.service().isListedInScope() ? 1 : c.resource().count();
    }

    private static int parts(Case c) {
        return Math.max(1, c.resource().subresources().size());
    }
}
