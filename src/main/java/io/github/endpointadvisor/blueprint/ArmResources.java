package io.github.endpointadvisor.blueprint;

import static io.github.endpointadvisor.blueprint.ArmValue.items;
import static io.github.endpointadvisor.blueprint.ArmValue.members;
import static io.github.endpointadvisor.blueprint.ArmValue.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a blueprint that are resources, as resources of Azure. */
public final class ArmResources {
    private static final String DEFAULT = "default";

    private final List<ArmResource> resources = new ArrayList<>();
    private final Map<String, ArmResource> bySlug = new HashMap<>();
    private final Map<String, List<ArmResource>> records = new HashMap<>();

    private ArmResources() {}

    public static List<ArmResource> of(Blueprint blueprint) {
        ArmResources all = new ArmResources();
        blueprint.parts().forEach(all::add);
        return List.copyOf(all.resources);
    }

    private void add(Part part) {
        if (part instanceof Part.Zone zone) {
            zone(zone);
        } else if (part instanceof Part.PrivateEndpoint endpoint) {
            endpoint(endpoint);
        } else if (part instanceof Part.Link link) {
            link(link);
        } else if (part instanceof Part.EndpointPolicy policy) {
            policy(policy);
        } else if (part instanceof Part.ServerRule rule) {
            rule(rule);
        }
    }

    private ArmResource keep(ArmResource resource) {
        resources.add(resource);
        bySlug.put(resource.slug(), resource);
        return resource;
    }

    private void zone(Part.Zone zone) {
        keep(new ArmResource(
                zone.phase(),
                zone.slug(),
                ArmResource.Type.ZONE,
                zone.unfilled().<ArmValue>map(ArmValue.Parameter::new).orElse(text(zone.name())),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text("global")),
                Optional.empty(),
                List.of()));
    }

    private void endpoint(Part.PrivateEndpoint endpoint) {
        ArmValue target = new ArmValue.Parameter(endpoint.target());
        ArmValue.Members connection = endpoint.manual()
                ? members("privateLinkServiceId", target, "requestMessage", text(endpoint.slug()))
                : endpoint.group()
                        .map(group -> members("privateLinkServiceId", target, "groupIds", items(text(group))))
                        .orElseGet(() -> members("privateLinkServiceId", target));
        ArmResource resource = keep(new ArmResource(
                endpoint.phase(),
                endpoint.slug(),
                ArmResource.Type.PRIVATE_ENDPOINT,
                text(endpoint.slug()),
                Optional.empty(),
                Optional.empty(),
                endpoint.region().<ArmValue>map(ArmValue::text).or(() -> Optional.of(new ArmValue.Location())),
                Optional.of(members(
                        "subnet",
                        members("id", new ArmValue.Parameter(endpoint.subnet())),
                        endpoint.manual() ? "manualPrivateLinkServiceConnections" : "privateLinkServiceConnections",
                        items(members("name", text(endpoint.slug()), "properties", connection)))),
                List.of()));
        List<ArmValue> configs = Stream.concat(
                        endpoint.zones().stream().map(this::config),
                        endpoint.kept().stream().map(ArmResources::config))
                .toList();
        if (!configs.isEmpty()) {
            ArmResource group = keep(new ArmResource(
                    endpoint.phase(),
                    endpoint.zoneGroup(),
                    ArmResource.Type.ZONE_GROUP,
                    text(DEFAULT),
                    Optional.of(resource),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(members("privateDnsZoneConfigs", new ArmValue.Items(configs))),
                    List.of()));
            endpoint.zones()
                    .forEach(zone -> records.computeIfAbsent(zone.slug(), z -> new ArrayList<>())
                            .add(group));
        }
    }

    private ArmValue config(Part.Zone zone) {
        return config(zone.slug(), new ArmValue.IdOf(known(zone.slug())));
    }

    private static ArmValue config(Input zone) {
        return config(zone.slug(), new ArmValue.Parameter(zone));
    }

    private static ArmValue config(String slug, ArmValue id) {
        return members("name", text(slug), "properties", members("privateDnsZoneId", id));
    }

    private ArmResource known(String slug) {
        return Optional.ofNullable(bySlug.get(slug)).orElseThrow();
    }

    /** Records before links, so that no VNet sees an empty zone. */
    private void link(Part.Link link) {
        ArmValue.Members vnet = members("id", new ArmValue.Parameter(link.vnet()));
        keep(new ArmResource(
                link.phase(),
                link.slug(),
                ArmResource.Type.ZONE_LINK,
                text(link.slug()),
                Optional.of(known(link.zone().slug())),
                Optional.empty(),
                Optional.of(text("global")),
                Optional.of(
                        link.fallback()
                                ? members(
                                        "registrationEnabled",
                                        new ArmValue.Flag(false),
                                        "resolutionPolicy",
                                        text("NxDomainRedirect"),
                                        "virtualNetwork",
                                        vnet)
                                : members("registrationEnabled", new ArmValue.Flag(false), "virtualNetwork", vnet)),
                records.getOrDefault(link.zone().slug(), List.of())));
    }

    private void policy(Part.EndpointPolicy policy) {
        List<ArmValue> ids = policy.resources().stream()
                .<ArmValue>map(ArmValue.Parameter::new)
                .toList();
        keep(new ArmResource(
                policy.phase(),
                policy.slug(),
                ArmResource.Type.ENDPOINT_POLICY,
                text(policy.slug()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ArmValue.Location()),
                Optional.of(members(
                        "serviceEndpointPolicyDefinitions",
                        items(members(
                                "name",
                                text(DEFAULT),
                                "properties",
                                members("service", text(policy.tag()), "serviceResources", new ArmValue.Items(ids)))))),
                List.of()));
    }

    private void rule(Part.ServerRule rule) {
        keep(new ArmResource(
                rule.phase(),
                rule.slug(),
                ArmResource.Type.SERVER_RULE,
                text(rule.slug()),
                Optional.empty(),
                Optional.of(new ArmValue.NameOf(rule.server())),
                Optional.empty(),
                Optional.of(members(
                        "ignoreMissingVnetServiceEndpoint",
                        new ArmValue.Flag(true),
                        "virtualNetworkSubnetId",
                        new ArmValue.Parameter(rule.subnet()))),
                List.of()));
    }
}
