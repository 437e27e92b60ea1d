package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.ResourceKind.Role;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.workload.PublicAccess;
import io.github.endpointadvisor.yaml.YamlList;
import io.github.endpointadvisor.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a workload of an inventory. */
public final class Drafting {
    /** More entries than this nobody reads: those that are alike become one. */
    private static final int MOST = 1_000;

    private final Catalog catalog;
    private final Inventory inventory;
    private final Words words;
    private final Joins joins;
    private final NetworkFacts network;
    private final Hosts hosts;
    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, List<String>> open = new LinkedHashMap<>();
    private final Set<String> policed;
    private final boolean grouping;

    /** What an entry says of a service, its name aside. */
    private record Shape(
            Service service,
            Optional<String> tier,
            Optional<Region> region,
            Verdict verdict,
            List<String> clients,
            List<String> tags) {
        /** What two services have in common that are alike. */
        List<Object> likeness() {
            return List.of(service.id(), tier, region, verdict.withoutPlace(), clients, tags);
        }
    }

    /** Services that are alike, by the first of them. */
    private static final class Group {
        private final Seen first;
        private final Shape shape;
        private int count;

        Group(Seen first, Shape shape) {
            this.first = first;
            this.shape = shape;
        }
    }

    private Drafting(Catalog catalog, Inventory inventory, boolean grouping) {
        this.catalog = catalog;
        this.inventory = inventory;
        words = new Words(catalog);
        joins = new Joins(catalog, inventory);
        hosts = new Hosts(catalog, inventory, joins, words);
        network = new NetworkFacts(inventory, hosts);
        policed = network.policed();
        this.grouping = grouping || inventory.services().size() > MOST;
    }

    /**
     * Empty where there is no service.
     *
     * @param grouping whether services that are alike become one entry, as they do where there are very many
     */
    public static Optional<Draft> of(Catalog catalog, Inventory inventory, Position start, boolean grouping) {
        return new Drafting(catalog, inventory, grouping).draft(start);
    }

    /** The services that a plan takes away. */
    public static List<Gone> gone(Inventory inventory) {
        return inventory.removed().stream()
                .filter(found -> found.kind().role() == Role.SERVICE)
                .flatMap(found ->
                        found.name().map(name -> new Gone(Inventory.service(found), name, found.at())).stream())
                .toList();
    }

    private Optional<Draft> draft(Position start) {
        Optional<Region> common = common();
        Cloud cloud = common.map(Region::cloud).orElse(Cloud.PUBLIC);
        hosts.settle(common, cloud);
        List<YamlValue> services = new ArrayList<>();
        groups(common, cloud).forEach(group -> services.add(service(group)));
        joins.abroad().forEach((target, endpoints) -> services.add(abroad(target, endpoints, common, cloud)));
        if (services.isEmpty()) {
            return Optional.empty();
        }
        Leaves tree = new Leaves(start);
        if (cloud != Cloud.PUBLIC) {
            tree.put("cloud", cloud.id());
        }
        tree.put("region", common.map(Region::id));
        network.leaves(start)
                .filter(leaves -> !leaves.isEmpty())
                .ifPresent(leaves -> tree.put("network", leaves.map()));
        hosts.leaves(start).filter(leaves -> !leaves.isEmpty()).ifPresent(leaves -> tree.put("clients", leaves.map()));
        tree.put("services", new YamlList(services, start));
        return Optional.of(new Draft(
                tree.map(), inventory.services().size() + joins.abroad().size(), notes(), open));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(inventory.unread());
        notes.addAll(network.notes());
        if (joins.lost() > 0) {
            notes.add(joins.lost() + (joins.lost() == 1 ? " private endpoint" : " private endpoints")
                    + " whose target is not in the file");
        }
        return notes;
    }

    /** The region of most; of two the first. */
    private Optional<Region> common() {
        Map<Optional<String>, Integer> words = new LinkedHashMap<>();
        inventory.services().forEach(seen -> words.merge(seen.facts().region(), 1, Integer::sum));
        joins.abroad().keySet().forEach(target -> words.merge(target.region(), 1, Integer::sum));
        Map<Region, Integer> counts = new LinkedHashMap<>();
        words.forEach((word, count) ->
                this.words.region(word).ifPresent(region -> counts.merge(region, count, Integer::sum)));
        Optional<Region> best = Optional.empty();
        for (Map.Entry<Region, Integer> entry : counts.entrySet()) {
            if (best.isEmpty() || entry.getValue() > counts.getOrDefault(best.get(), 0)) {
                best = Optional.of(entry.getKey());
            }
        }
        return best;
    }

    private Collection<Group> groups(Optional<Region> common, Cloud cloud) {
        Map<Object, Group> groups = new LinkedHashMap<>();
        IdentityHashMap<ServiceFacts, Group> alone = new IdentityHashMap<>();
        for (Seen seen : inventory.services()) {
            boolean quick = grouping && joins.isAlone(seen);
            Group group = quick ? alone.get(seen.facts()) : null;
            if (group == null) {
                Shape shape = shape(seen, common, cloud);
                group = groups.computeIfAbsent(
                        grouping ? shape.likeness() : groups.size(), key -> new Group(seen, shape));
                if (quick) {
                    alone.put(seen.facts(), group);
                }
            }
            group.count++;
        }
        return groups.values();
    }

    /** Of a region that is that of most, nothing is said. */
    private Optional<Region> own(Optional<String> word, Optional<Region> common, Cloud cloud) {
        return words.region(word).filter(region -> region.cloud() == cloud && !common.equals(Optional.of(region)));
    }

    private Shape shape(Seen seen, Optional<Region> common, Cloud cloud) {
        Service service = catalog.service(seen.facts().service());
        Verdict verdict = Verdict.of(seen, service, joins, policed);
        return new Shape(
                service,
                tier(seen, service),
                own(seen.facts().region(), common, cloud),
                verdict,
                verdict.current().filter(Mechanism::isServiceEndpoint).isPresent() ? hosts.admitted(seen) : List.of(),
                seen.facts().tags());
    }

    private YamlValue service(Group group) {
        Shape shape = group.shape;
        String name = name(name(group.first), shape.service(), group(group.first.key()));
        note(name, shape.service(), shape.verdict(), shape.tier());
        Leaves leaves = new Leaves(group.first.at());
        leaves.put("name", name).put("type", shape.service().id());
        if (group.count > 1) {
            leaves.put("count", String.valueOf(group.count));
        }
        leaves.put("tier", shape.tier()).put("region", shape.region().map(Region::id));
        return facts(leaves, shape.verdict())
                .put("clients", shape.clients())
                .put(TagFilter.TAGS, shape.tags())
                .map();
    }

    private static Leaves facts(Leaves leaves, Verdict verdict) {
        if (verdict.inVnet()) {
            leaves.put("inVnet", "true");
        }
        verdict.current()
                .map(Mechanism::id)
                .ifPresent(id -> verdict.at()
                        .ifPresentOrElse(at -> leaves.put("current", id, at), () -> leaves.put("current", id)));
        return leaves.put("subresources", verdict.groups())
                .put("publicNetworkAccess", verdict.publicAccess().map(PublicAccess::id));
    }

    private void note(String name, Service service, Verdict verdict, Optional<String> tier) {
        List<String> sentences = new ArrayList<>();
        verdict.open().ifPresent(why -> sentences.add("current: " + why));
        if (tier.isEmpty() && service.tiers().size() > 1) {
            sentences.add("tier: not in the file");
        }
        if (!sentences.isEmpty()) {
            open.put(name, sentences);
        }
    }

    private Optional<String> tier(Seen seen, Service service) {
        List<String> own = seen.facts().scale();
        if (seen.facts().plan().isPresent()) {
            return words.tier(service, hosts.plan(seen));
        }
        if (!own.isEmpty()) {
            return words.tier(service, own);
        }
        Set<Optional<String>> tiers = new HashSet<>();
        joins.parts(seen, Role.SCALE).stream()
                .filter(part -> part.name().filter("master"::equals).isEmpty())
                .forEach(part -> tiers.add(words.tier(service, Hosts.scale(part))));
        return tiers.size() == 1 ? tiers.iterator().next() : Optional.empty();
    }

    private YamlValue abroad(Target target, List<Endpoint> endpoints, Optional<Region> common, Cloud cloud) {
        Service service = target.service();
        Verdict verdict = Verdict.abroad(endpoints);
        Position at = endpoints.get(0).found().at();
        String name = name(target.name(), service, Optional.empty());
        note(name, service, verdict, Optional.of(""));
        List<String> groups = verdict.groups().stream()
                .filter(group -> service.subresource(group).isPresent())
                .toList();
        Leaves leaves = new Leaves(at)
                .put("name", name)
                .put("type", service.id())
                .put("region", own(target.region(), common, cloud).map(Region::id));
        verdict.current()
                .map(mechanism -> service.isOwnService() ? Mechanism.PRIVATE_LINK_SERVICE : mechanism)
                .ifPresent(mechanism -> leaves.put("current", mechanism.id()));
        return leaves.put("subresources", groups)
                .put(TagFilter.TAGS, target.tags())
                .map();
    }

    private static Optional<String> name(Seen seen) {
        return seen.name()
                .or(() -> ArmId.of(seen.key()).map(ArmId::name).filter(ArmId::isName))
                .or(() -> seen.address().filter(address -> !address.isBlank()));
    }

    private static Optional<String> group(String key) {
        return key.startsWith("/") ? ArmId.group(key) : Optional.empty();
    }

    /** Names tell services apart: one that is taken gets its group, its type or a number. */
    private String name(Optional<String> stated, Service service, Optional<String> group) {
        String name = stated.orElse(service.id());
        boolean alike = service.id().equals(taken.getOrDefault(name, service.id()));
        Optional<String> grouped = alike ? group.map(it -> it + "/" + name) : Optional.empty();
        return Stream.concat(
                        Stream.of(Optional.of(name), grouped, Optional.of(name + "-" + service.id())),
                        Stream.iterate(2, n -> n + 1).map(n -> Optional.of(name + "-" + n)))
                .flatMap(Optional::stream)
                .filter(free -> taken.putIfAbsent(free, service.id()) == null)
                .findFirst()
                .orElseThrow();
    }
}
