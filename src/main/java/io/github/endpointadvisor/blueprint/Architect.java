package io.github.endpointadvisor.blueprint;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.plan.DnsZone;
import io.github.endpointadvisor.advice.plan.LinkedVnets;
import io.github.endpointadvisor.advice.plan.Place;
import io.github.endpointadvisor.advice.plan.Step;
import io.github.endpointadvisor.blueprint.Input.Kind;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.workload.Ready;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns the steps of a plan into parts, one after the other. */
final class Architect {
    /** More resources alike than this are no list that anybody would read. */
    private static final int MOST_ALIKE = 50;

    private static final String SQL_SERVERS = "Microsoft.Sql/servers";

    private final WorkloadAdvice advice;
    private final Catalog catalog;
    private final Predicate<String> wanted;
    private final Map<String, Known> known;
    private final Slugs slugs = new Slugs();
    private final Map<List<Object>, Input> inputs = new LinkedHashMap<>();
    private final Map<String, Part.Zone> zones = new LinkedHashMap<>();
    private final Map<String, Part.EndpointPolicy> policies = new LinkedHashMap<>();
    private final Map<String, List<String>> built = new LinkedHashMap<>();
    private final Map<String, Chosen> services = new LinkedHashMap<>();

    Architect(WorkloadAdvice advice, Catalog catalog, Predicate<String> wanted, Map<String, Known> known) {
        this.known = known;
        this.advice = advice;
        this.catalog = catalog;
        this.wanted = wanted;
        advice.whole().services().forEach(service -> services.put(service.name(), service));
    }

    List<Part> parts() {
        return advice.plan().steps().stream()
                .filter(step -> step.services().stream().anyMatch(wanted))
                .flatMap(step -> parts(step).stream())
                .toList();
    }

    /** What the parts have asked for. */
    List<Input> inputs() {
        return List.copyOf(inputs.values());
    }

    private List<Part> parts(Step step) {
        List<Part> parts = switch (step.action()) {
            case CREATE_PRIVATE_DNS_ZONE -> zone(step);
            case LINK_PRIVATE_DNS_ZONE -> links(step);
            case CREATE_PRIVATE_ENDPOINT -> endpoints(step);
            case CREATE_SERVICE_ENDPOINT_POLICY -> List.of(policy(step));
            case ATTACH_SERVICE_ENDPOINT_POLICY ->
                subnets(step).stream()
                        .<Part>map(subnet -> new Part.SubnetChange(
                                step.phase(),
                                subnet,
                                Optional.empty(),
                                Optional.ofNullable(policies.get(step.target()))))
                        .toList();
            case ENABLE_SERVICE_ENDPOINT ->
                subnets(step).stream()
                        .<Part>map(subnet -> new Part.SubnetChange(
                                step.phase(), subnet, Optional.of(step.target()), Optional.empty()))
                        .toList();
            case ADD_VIRTUAL_NETWORK_RULE, ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS -> rules(step);
            case DENY_BY_DEFAULT -> own(step, Part.OwnChange.Kind.DENY, List.of());
            case DISABLE_PUBLIC_ACCESS, DISABLE_PUBLIC_ACCESS_FIRST -> own(step, Part.OwnChange.Kind.CLOSE, List.of());
            case TEST_CONNECTION -> List.of(check(step));
            default -> List.of();
        };
        return parts.isEmpty() ? List.of(new Part.ByHand(step.phase(), step)) : parts;
    }

    /** One for a VNet that lies apart stands in another resource group, and so in no file of ours. */
    private List<Part> zone(Step step) {
        if (!client(step).isEmpty()) {
            return List.of();
        }
        String words = step.target().replaceFirst("privatelink\\.", "");
        boolean open = words.indexOf('{') >= 0;
        Part.Zone zone = new Part.Zone(
                step.phase(),
                slugs.of(words),
                step.target(),
                open ? Optional.of(input(Kind.ZONE_NAME, step.target(), words, "zone name")) : Optional.empty());
        zones.put(step.target(), zone);
        return List.of(zone);
    }

    private static String client(Step step) {
        return step.places().stream()
                .flatMap(place -> place.client().stream())
                .findFirst()
                .orElse("");
    }

    private List<Part> links(Step step) {
        Part.Zone zone = zones.get(step.target());
        if (zone == null || !client(step).isEmpty()) {
            return List.of();
        }
        Optional<DnsZone> planned = advice.dns().zones().stream()
                .filter(it -> it.name().equals(step.target()))
                .findFirst();
        boolean fallback = planned.filter(DnsZone::fallbackAdvised).isPresent();
        return planned.map(DnsZone::links).orElse(List.of()).stream()
                .flatMap(this::vnets)
                .<Part>map(vnet ->
                        new Part.Link(step.phase(), slugs.of(zone.slug(), "to", vnet.slug()), zone, vnet, fallback))
                .toList();
    }

    private Stream<Input> vnets(LinkedVnets linked) {
        return switch (linked.kind()) {
            case CLIENTS -> many(Kind.VNET_ID, "", linked.count(), "client vnet");
            case CLIENT -> many(Kind.VNET_ID, linked.client(), 1, "vnet");
            case RESOLVER, SERVERS -> many(Kind.RESOLVER_VNET_ID, "", 1, "resolver vnet");
            case ENDPOINTS -> many(Kind.ENDPOINT_VNET_ID, "", 1, "endpoint vnet");
        };
    }

    /** Inputs of a kind, with numbers where there are several. */
    private Stream<Input> many(Kind kind, String subject, int count, String word) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> count == 1
                        ? input(kind, subject, subject, word)
                        : input(kind, subject, subject, word, String.valueOf(i)));
    }

    private Input input(Kind kind, String subject, String... words) {
        return input(kind, subject, Optional.empty(), words);
    }

    private Input input(Kind kind, String subject, Optional<Known> seen, String... words) {
        return inputs.computeIfAbsent(
                List.of(kind, List.of(words)), key -> new Input(kind, slugs.of(words), subject, seen));
    }

    /** The ids of the resources of a service; none where they are too many to be told apart here. */
    private List<Input> resources(Chosen service) {
        int count = service.c().resource().count();
        if (count > MOST_ALIKE) {
            return List.of();
        }
        boolean alias = service.mechanism() == Mechanism.PRIVATE_LINK_SERVICE;
        Kind kind = alias ? Kind.ALIAS : Kind.RESOURCE_ID;
        return count == 1
                ? List.of(input(kind, service.name(), Optional.ofNullable(known.get(service.name())), service.name()))
                : many(kind, service.name(), count, "").toList();
    }

    private List<Part> endpoints(Step step) {
        return step.places().get(0).kind() == Place.Kind.OTHER_TENANT
                ? List.of()
                : service(step).map(service -> endpoints(step, service)).orElse(List.of());
    }

    private List<Part> endpoints(Step step, Chosen service) {
        List<String> groups = step.names().isEmpty() ? List.of("") : step.names();
        List<Part> parts = new ArrayList<>();
        for (Input target : endpointTargets(service, step)) {
            for (Input subnet : endpointSubnets(step.places().get(0))) {
                groups.forEach(group -> parts.add(endpoint(step, service, target, subnet, group)));
            }
        }
        return parts;
    }

    /** The resources, or the private link scope that lists them and that the file does not name. */
    private List<Input> endpointTargets(Chosen service, Step step) {
        return service.c().service().isListedInScope()
                ? List.of(input(Kind.RESOURCE_ID, step.scope(), "private link scope"))
                : resources(service);
    }

    private List<Input> endpointSubnets(Place place) {
        return place.kind() == Place.Kind.SHARED_VNET
                ? List.of(input(Kind.ENDPOINT_SUBNET_ID, "", "endpoint subnet"))
                : many(Kind.ENDPOINT_SUBNET_ID, place.client().orElse(""), place.count(), "endpoint subnet")
                        .toList();
    }

    private Part endpoint(Step step, Chosen service, Input target, Input subnet, String group) {
        String client = client(step);
        List<String> ungrouped = EndpointPlan.ungrouped(service.c());
        List<String> names = EndpointPlan.of(service.c()).stream()
                .filter(plan -> plan.subresource().equals(group))
                .flatMap(plan -> plan.dnsZones().stream())
                .filter(name -> !ungrouped.contains(name))
                .toList();
        boolean manual = target.kind() == Kind.ALIAS;
        boolean apart = !client.isEmpty();
        boolean asked = apart
                || (service.c().network().has(Ready.ZONES)
                        && !service.c().network().has(Ready.ZONE_GROUPS));
        String slug = slugs.of("pe", target.slug(), client, group);
        if (!names.isEmpty() && !manual) {
            built.computeIfAbsent(service.name(), name -> new ArrayList<>()).add(slug);
        }
        return new Part.PrivateEndpoint(
                step.phase(),
                slug,
                service.name(),
                subnet,
                target,
                Optional.of(group).filter(it -> !it.isEmpty() && !manual),
                manual,
                region(client, service.c()),
                slugs.of(slug, "zones"),
                apart
                        ? List.of()
                        : names.stream()
                                .flatMap(name -> Optional.ofNullable(zones.get(name)).stream())
                                .toList(),
                asked
                        ? names.stream()
                                .map(name -> zoneId(name, apart ? subnet.slug() : ""))
                                .toList()
                        : List.of());
    }

    /** That of a client's VNet, where it is another than that of the workload. */
    private static Optional<String> region(String client, Case c) {
        return c.clients().stream()
                .filter(it -> it.name().equals(client))
                .flatMap(it -> it.region().stream())
                .filter(region -> !c.setting().region().equals(Optional.of(region)))
                .map(Region::id)
                .findFirst();
    }

    /** Around each subnet that lies apart there is a zone of its own. */
    private Input zoneId(String name, String subnet) {
        return input(Kind.ZONE_ID, name, name.replaceFirst("privatelink\\.", ""), "zone", subnet);
    }

    /** What it does not list is cut off from its subnets, so it lists every account that is reached over the endpoint. */
    private Part policy(Step step) {
        Part.EndpointPolicy policy = new Part.EndpointPolicy(
                step.phase(),
                slugs.of("policy", step.target()),
                step.target(),
                services.values().stream()
                        .filter(service -> step.services().contains(service.name())
                                || (service.hasServiceEndpoint()
                                        && Regions.tag(service.c()).equals(step.target())))
                        .flatMap(service -> resources(service).stream())
                        .toList());
        policies.put(step.target(), policy);
        return policy;
    }

    private Optional<Chosen> service(Step step) {
        return Optional.ofNullable(services.get(step.target()));
    }

    private List<Input> subnets(Step step) {
        return step.places().stream().flatMap(this::subnets).toList();
    }

    private Stream<Input> subnets(Place place) {
        return place.kind() == Place.Kind.FIREWALL_SUBNET
                ? Stream.of(input(Kind.FIREWALL_SUBNET_ID, "", "firewall subnet"))
                : many(
                        Kind.SUBNET_ID,
                        place.client().orElse(""),
                        place.count(),
                        place.client().isPresent() ? "subnet" : "client subnet");
    }

    private List<Part> rules(Step step) {
        return service(step)
                .filter(service -> service.c().service().resourceTypes().contains(SQL_SERVERS))
                .map(service -> serverRules(step, service))
                .orElseGet(() -> own(step, Part.OwnChange.Kind.ADMIT, subnets(step)));
    }

    private List<Part> serverRules(Step step, Chosen service) {
        return resources(service).stream()
                .flatMap(server -> subnets(step).stream()
                        .<Part>map(subnet -> new Part.ServerRule(
                                step.phase(), slugs.of(server.slug(), "from", subnet.slug()), server, subnet)))
                .toList();
    }

    private List<Part> own(Step step, Part.OwnChange.Kind kind, List<Input> subnets) {
        return service(step).stream()
                .flatMap(service -> resources(service).stream().map(resource -> own(service, resource)))
                .filter(own -> own.canWrite(kind))
                .<Part>map(own -> new Part.OwnChange(step.phase(), own, kind, subnets))
                .toList();
    }

    private Own own(Chosen service, Input resource) {
        Case c = service.c();
        boolean open = c.request().current().map(Mechanism.PUBLIC::equals).orElse(true);
        return new Own(service.name(), c.service(), resource, catalog.resourceChange(c.service()), open);
    }

    private Part check(Step step) {
        Optional<Chosen> service = service(step).filter(Chosen::buildsEndpoints);
        return new Part.Check(
                step.phase(),
                step,
                built.getOrDefault(step.target(), List.of()),
                service.map(it -> EndpointPlan.forwarders(it.c())).orElse(List.of()));
    }
}
