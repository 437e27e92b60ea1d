package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.FactPath;
import io.github.endpointadvisor.catalog.ResourceKind.Role;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.workload.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The VNets and subnets that can hold clients, and what else the files say of the network. */
final class NetworkFacts {
    private static final Set<String> RESERVED = Set.of(
            "gatewaysubnet",
            "azurefirewallsubnet",
            "azurefirewallmanagementsubnet",
            "azurebastionsubnet",
            "routeserversubnet");
    private static final List<String> NO_CLIENTS =
            List.of("microsoft.dbfor", "microsoft.sql/", "microsoft.netapp/", "microsoft.network/dnsresolvers");
    private static final String AZURE_DNS = "168.63.129.16";

    private final Inventory inventory;
    private final Hosts hosts;
    private final Set<String> forEndpoints = new HashSet<>();
    private final List<Subnet> subnets = new ArrayList<>();

    /**
     * A subnet.
     *
     * @param keys what it is called by others
     * @param vnet key or name of its VNet
     */
    private record Subnet(
            List<String> keys,
            String name,
            String vnet,
            boolean policed,
            List<String> delegation,
            List<String> tables) {
        boolean isAny(Set<String> wanted) {
            return keys.stream().anyMatch(wanted::contains);
        }
    }

    NetworkFacts(Inventory inventory, Hosts hosts) {
        this.inventory = inventory;
        this.hosts = hosts;
        inventory
                .all(Role.ENDPOINT)
                .forEach(endpoint ->
                        endpoint.texts("subnet").forEach(subnet -> forEndpoints.add(Inventory.lower(subnet))));
        Map<String, String> vnets = Hosts.vnets(inventory);
        inventory.all(Role.SUBNET).forEach(found -> add(found, vnets));
        inventory.all(Role.VNET).forEach(this::inline);
    }

    private void add(Found found, Map<String, String> vnets) {
        String vnet = Joins.parents(found).stream()
                .map(Inventory::lower)
                .map(parent -> vnets.getOrDefault(parent, parent))
                .findFirst()
                .orElse("");
        subnets.add(new Subnet(
                Hosts.keys(found),
                found.values().texts("name").stream()
                        .findFirst()
                        .or(found::name)
                        .map(Inventory::lower)
                        .orElse(""),
                vnet,
                !found.texts("policies").isEmpty(),
                found.texts("delegation"),
                found.texts("table")));
    }

    /** Subnets that stand in their VNet, unless they are there as resources too. */
    private void inline(Found vnet) {
        String key = Inventory.lower(vnet.key());
        Set<String> known = new HashSet<>();
        subnets.stream().filter(subnet -> subnet.vnet().equals(key)).forEach(subnet -> known.add(subnet.name()));
        for (FactPath path : vnet.kind().paths("subnets")) {
            for (Value value : vnet.values().at(path)) {
                if (value instanceof Value.Members members) {
                    inline(members, key, known);
                }
            }
        }
    }

    private void inline(Value.Members members, String vnet, Set<String> known) {
        String name =
                members.texts("name").stream().findFirst().map(Inventory::lower).orElse("");
        if (!known.add(name)) {
            return;
        }
        List<String> keys = new ArrayList<>(List.of(vnet + "/subnets/" + name));
        members.texts("id").forEach(id -> keys.add(Inventory.lower(id)));
        List<String> delegation = new ArrayList<>(members.texts(FactPath.of("delegation.service_delegation.name")));
        delegation.addAll(members.texts(FactPath.of("delegations.serviceName")));
        boolean policed =
                !members.texts(FactPath.of("serviceEndpointPolicies.id")).isEmpty()
                        || !members.texts("service_endpoint_policy_ids").isEmpty();
        subnets.add(new Subnet(keys, name, vnet, policed, delegation, members.texts(FactPath.of("routeTable.id"))));
    }

    /** Keys of the subnets that have a service endpoint policy. */
    Set<String> policed() {
        Set<String> keys = new HashSet<>();
        subnets.stream().filter(Subnet::policed).forEach(subnet -> keys.addAll(subnet.keys()));
        return keys;
    }

    private List<Subnet> forClients() {
        return subnets.stream().filter(this::canHoldClients).toList();
    }

    private boolean canHoldClients(Subnet subnet) {
        boolean used = subnet.isAny(hosts.subnets());
        boolean foreign = subnet.delegation().stream()
                .map(Inventory::lower)
                .anyMatch(service -> NO_CLIENTS.stream().anyMatch(service::startsWith));
        return !RESERVED.contains(subnet.name()) && !foreign && (used || !subnet.isAny(forEndpoints));
    }

    Optional<Leaves> leaves(Position start) {
        Leaves leaves = new Leaves(start);
        List<Subnet> clients = forClients();
        Set<String> vnets = new HashSet<>();
        clients.forEach(subnet -> vnets.add(subnet.vnet()));
        if (!clients.isEmpty()) {
            leaves.put("vnets", String.valueOf(vnets.size()));
            leaves.put("subnets", String.valueOf(clients.size()));
        }
        link().ifPresent(link -> leaves.put("onPremises", link.id()));
        if (hasOwnDns(vnets)) {
            leaves.put("dns", "custom");
        }
        if (isInspected(clients)) {
            leaves.put("inspection", "firewall");
        }
        return Optional.of(leaves);
    }

    private Optional<Link> link() {
        List<Optional<Link>> links =
                inventory.all(Role.LINK).stream().map(NetworkFacts::link).toList();
        return links.contains(Optional.of(Link.EXPRESSROUTE))
                ? Optional.of(Link.EXPRESSROUTE)
                : links.contains(Optional.of(Link.VPN)) ? Optional.of(Link.VPN) : Optional.empty();
    }

    private static Optional<Link> link(Found found) {
        String kind = found.kind()
                .link()
                .or(() -> found.known("kind"))
                .map(Inventory::lower)
                .orElse("");
        return switch (kind) {
            case "expressroute" -> Optional.of(Link.EXPRESSROUTE);
            case "ipsec" -> Optional.of(Link.VPN);
            case "vpn" ->
                found.kind().link().isPresent() || !found.texts("users").isEmpty()
                        ? Optional.of(Link.VPN)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private boolean hasOwnDns(Set<String> clientVnets) {
        List<String> servers = new ArrayList<>();
        inventory.all(Role.VNET).stream()
                .filter(vnet -> clientVnets.isEmpty() || clientVnets.contains(Inventory.lower(vnet.key())))
                .forEach(vnet -> servers.addAll(vnet.texts("servers")));
        inventory
                .all(Role.DNS)
                .forEach(dns -> servers.addAll(dns.values().texts(dns.kind().paths("servers"))));
        return servers.stream().anyMatch(server -> !server.equals(AZURE_DNS));
    }

    private boolean isInspected(List<Subnet> clients) {
        Set<String> tables = new HashSet<>();
        for (Found found : inventory.all(Role.ROUTES)) {
            if (found.texts("prefix").contains("0.0.0.0/0")
                    && found.texts("next").contains("VirtualAppliance")) {
                tables.addAll(Hosts.keys(found));
                Joins.parents(found).forEach(parent -> tables.add(Inventory.lower(parent)));
            }
        }
        if (tables.isEmpty()) {
            return false;
        }
        Set<String> routed = new HashSet<>();
        inventory.all(Role.ASSOCIATION).stream()
                .filter(found ->
                        found.texts("table").stream().map(Inventory::lower).anyMatch(tables::contains))
                .forEach(found -> found.texts("subnet").forEach(subnet -> routed.add(Inventory.lower(subnet))));
        return clients.stream()
                .anyMatch(subnet -> subnet.isAny(routed)
                        || subnet.tables().stream().map(Inventory::lower).anyMatch(tables::contains));
    }

    List<String> notes() {
        boolean gateway = inventory.all(Role.LINK).stream()
                .anyMatch(found ->
                        found.known("kind").filter("Vpn"::equalsIgnoreCase).isPresent());
        return gateway && link().isEmpty()
                ? List.of(
                        "network.onPremises: there is a VPN gateway, but no connection in the file says where it leads")
                : List.of();
    }
}
