package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.ResourceKind.Role;
import io.github.endpointadvisor.diagnostic.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Code that connects: where it runs, and in which subnets. Hosts that are alike are one client. */
final class Hosts {
    private static final Set<String> BUILT_IN = Set.of("vnet", "on-premises", "internet");

    private final Catalog catalog;
    private final Inventory inventory;
    private final Joins joins;
    private final Words words;
    private final Peerings peerings;
    private final Map<String, Found> plans = new HashMap<>();
    private final Map<String, Found> cards = new HashMap<>();
    private final Map<Client, String> names = new LinkedHashMap<>();
    private final Map<Client, Position> places = new HashMap<>();
    private final Map<String, Set<String>> bySubnet = new HashMap<>();
    private final Set<String> taken = new HashSet<>(BUILT_IN);

    /** What two hosts have in common that are one client. */
    private record Client(String host, Optional<String> tier, Optional<String> region, boolean apart) {}

    Hosts(Catalog catalog, Inventory inventory, Joins joins, Words words) {
        this.catalog = catalog;
        this.inventory = inventory;
        this.joins = joins;
        this.words = words;
        peerings = new Peerings(inventory);
        inventory.all(Role.SCALE).forEach(plan -> keys(plan).forEach(key -> plans.put(key, plan)));
        inventory.all(Role.NIC).forEach(card -> keys(card).forEach(key -> cards.put(key, card)));
    }

    static List<String> keys(Found found) {
        List<String> keys = new ArrayList<>(List.of(Inventory.lower(found.key())));
        found.address().map(Inventory::lower).ifPresent(keys::add);
        return keys;
    }

    /** The first key of each VNet, by every word for it. */
    static Map<String, String> vnets(Inventory inventory) {
        Map<String, String> vnets = new HashMap<>();
        for (Found found : inventory.all(Role.VNET)) {
            String key = Inventory.lower(found.key());
            keys(found).forEach(word -> vnets.put(word, key));
            found.name().ifPresent(name -> vnets.putIfAbsent(Inventory.lower(name), key));
        }
        return vnets;
    }

    static List<String> scale(Found part) {
        return part.kind().paths("tier").stream()
                .flatMap(path -> part.values().texts(path).stream())
                .toList();
    }

    /** Words for the tier of the plan that a web app runs on; the app itself says less of it. */
    List<String> plan(Seen seen) {
        return seen.facts()
                .plan()
                .map(Inventory::lower)
                .flatMap(key -> Optional.ofNullable(plans.get(key)))
                .map(Hosts::scale)
                .orElse(seen.facts().scale());
    }

    /** Finds the clients, once it is known what holds for most. */
    void settle(Optional<Region> common, Cloud cloud) {
        for (Seen seen : inventory.services()) {
            Optional<Host> host = host(seen);
            if (host.isPresent()) {
                Optional<String> tier = words.variant(host.get(), plan(seen));
                List<String> subnets = new ArrayList<>(seen.facts().outbound());
                joins.parts(seen, Role.OUTBOUND).forEach(part -> subnets.addAll(part.texts("subnet")));
                Optional<String> name =
                        seen.name().or(() -> ArmId.of(seen.key()).map(ArmId::name));
                add(
                        new Client(
                                host.get().id(),
                                tier,
                                region(seen.facts().region(), common, cloud),
                                peerings.isApart(subnets)),
                        name,
                        subnets,
                        seen.at());
            }
        }
        for (Found found : inventory.all(Role.CLIENT)) {
            Optional<String> where = found.values().texts("location").stream().findFirst();
            String host = found.kind().host().orElseThrow();
            List<String> subnets = subnets(found);
            add(
                    new Client(host, Optional.empty(), region(where, common, cloud), peerings.isApart(subnets)),
                    found.name(),
                    subnets,
                    found.at());
        }
    }

    private Optional<Host> host(Seen seen) {
        String service = seen.facts().service();
        String id = service.equals("logic-apps-standard") ? "logic-apps" : service;
        return seen.facts()
                .kind()
                .host()
                .map(own -> catalog.findHosts(id).stream()
                        .filter(host -> host.id().equals(id))
                        .findFirst()
                        .orElseGet(() -> catalog.host(own)));
    }

    private Optional<String> region(Optional<String> word, Optional<Region> common, Cloud cloud) {
        return words.region(word)
                .filter(region -> region.cloud() == cloud && !common.equals(Optional.of(region)))
                .map(Region::id);
    }

    /** A machine has network cards, which have the subnets. */
    private List<String> subnets(Found found) {
        return found.texts("outbound").stream()
                .flatMap(key -> Optional.ofNullable(cards.get(Inventory.lower(key)))
                        .map(card -> card.texts("subnet"))
                        .orElse(List.of(key))
                        .stream())
                .toList();
    }

    private void add(Client client, Optional<String> name, List<String> subnets, Position at) {
        String known = names.computeIfAbsent(
                client, c -> free(name.filter(ArmId::isName).orElse(c.host())));
        places.putIfAbsent(client, at);
        subnets.forEach(subnet -> bySubnet.computeIfAbsent(Inventory.lower(subnet), s -> new HashSet<>())
                .add(known));
    }

    private String free(String name) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + "-" + n;
        }
        return free;
    }

    /** Keys of the subnets that some host is in. */
    Set<String> subnets() {
        return bySubnet.keySet();
    }

    /** The clients in subnets that the rules of the service admit, in the order of the files. */
    List<String> admitted(Seen seen) {
        Set<String> admitted = new HashSet<>();
        List<String> subnets = new ArrayList<>(seen.facts().subnets());
        joins.parts(seen, Role.RULES).forEach(rule -> subnets.addAll(rule.texts("subnets")));
        subnets.forEach(subnet -> admitted.addAll(bySubnet.getOrDefault(Inventory.lower(subnet), Set.of())));
        return names.values().stream().filter(admitted::contains).toList();
    }

    Optional<Leaves> leaves(Position start) {
        Leaves clients = new Leaves(start);
        names.forEach((client, name) -> clients.put(
                name,
                new Leaves(places.getOrDefault(client, start))
                        .put("host", client.host())
                        .put("tier", client.tier())
                        .put("region", client.region())
                        .put("peered", client.apart() ? Optional.of("false") : Optional.empty())
                        .map()));
        return Optional.of(clients);
    }
}
