package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.Suggestion;
import io.github.endpointadvisor.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the clients that a file defines, and finds the ones that its services name. */
final class ClientReader {
    private static final Map<String, Boolean> TENANTS = tenants();
    private static final int MANY = 100_000;
    private static final int SHORTEST_PART = 3;
    private static final int MOST_MEANT = 3;

    private final Catalog catalog;
    private final Complaints complaints;
    private final SettingReader.RegionReader regions;
    private final Map<String, Optional<Client>> clients = new LinkedHashMap<>();

    ClientReader(Catalog catalog, Complaints complaints, Cloud cloud) {
        this.catalog = catalog;
        this.complaints = complaints;
        this.regions = new SettingReader.RegionReader(catalog, complaints, cloud);
        List.of(Client.network(), Client.onPremises(), Client.internet())
                .forEach(client -> clients.put(client.name(), Optional.of(client)));
    }

    void read(Fields file) {
        file.map("clients").ifPresent(defined -> defined.keys().forEach(name -> define(defined, name)));
    }

    private void define(Fields defined, String name) {
        if (clients.containsKey(name)) {
            complaints.add(
                    InputCode.EA022, defined.at(name), "'" + name + "' is built in; give this client another name");
            return;
        }
        clients.put(name, defined.map(name).flatMap(fields -> client(name, fields)));
    }

    private Optional<Client> client(String name, Fields fields) {
        fields.only("host", "tier", "region", "tenant", "subnets", "vnets", "peered");
        Optional<Host> host = fields.required("host").flatMap(word -> host(word, fields));
        Optional<HostVariant> stated = host.flatMap(h -> variant(h, fields));
        int vnets = fields.whole("vnets", 1, MANY).orElse(1);
        boolean otherTenant = fields.oneOf("tenant", TENANTS).orElse(false);
        return host.map(h -> new Client(
                name,
                Client.Kind.HOSTED,
                host,
                stated.or(h::assumedVariant),
                stated.isPresent(),
                regions.read(fields, "region"),
                otherTenant || h.id().equals("other-tenant-vnet"),
                fields.whole("subnets", 1, MANY).orElse(vnets),
                vnets,
                fields.flag("peered").orElse(!otherTenant)));
    }

    private Optional<Host> host(String word, Fields fields) {
        List<Host> found = catalog.findHosts(word);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        String problem = found.isEmpty()
                ? "unknown host '" + word + "'" + nearest(word)
                : "'" + word + "' may be " + found.stream().map(Host::id).collect(Collectors.joining(" or "));
        complaints.add(InputCode.EA021, fields.valueAt("host"), problem);
        return Optional.empty();
    }

    /** Whoever writes a part of an id is led to the whole, such as azure-devops. */
    private String nearest(String word) {
        String part = word.toLowerCase(Locale.ROOT).replace(' ', '-');
        List<String> whole = catalog.hosts().stream()
                .map(Host::id)
                .filter(id -> part.length() > SHORTEST_PART && id.contains(part))
                .limit(MOST_MEANT)
                .toList();
        return whole.isEmpty()
                ? Suggestion.orElse(word, catalog.hostWords(), "; 'endpoint-advisor explain hosts' lists all of them")
                : "; did you mean " + whole.stream().map(Excerpt::quoted).collect(Collectors.joining(" or ")) + "?";
    }

    private Optional<HostVariant> variant(Host host, Fields fields) {
        Optional<String> word = fields.text("tier");
        Optional<HostVariant> variant = word.flatMap(host::variant);
        if (word.isPresent() && variant.isEmpty()) {
            String allowed = host.variants().stream()
                    .map(v -> v.name() + " (" + String.join(", ", v.tiers()) + ")")
                    .collect(Collectors.joining("; "));
            complaints.add(
                    InputCode.EA019,
                    fields.valueAt("tier"),
                    "unknown tier '" + word.get() + "' of host " + host.id() + "; known: " + allowed);
        }
        return variant;
    }

    /** The client of this name; a name that nobody defined is complained of. */
    Optional<Client> named(YamlText name) {
        if (!clients.containsKey(name.text())) {
            complaints.add(
                    InputCode.EA021,
                    name.at(),
                    "unknown client '" + name.text() + "'"
                            + Suggestion.orElse(name.text(), clients.keySet(), hint(name.text())));
        }
        return clients.getOrDefault(name.text(), Optional.empty());
    }

    /** Whoever names a kind of client has yet to define one. */
    private String hint(String name) {
        List<Host> hosts = catalog.findHosts(name);
        return hosts.size() == 1
                ? "; define it under 'clients' of the file: " + name + ": {host: "
                        + hosts.get(0).id() + "}"
                : "; defined: " + String.join(", ", clients.keySet()) + "; define others under 'clients' of the file";
    }

    /** Names of those that the file defines and none of these services names. */
    List<String> idle(List<ServiceRequest> services) {
        Set<String> named = services.stream()
                .flatMap(service -> service.statedClients().stream())
                .map(Client::name)
                .collect(Collectors.toSet());
        return clients.values().stream()
                .flatMap(Optional::stream)
                .filter(client -> client.kind() == Client.Kind.HOSTED)
                .map(Client::name)
                .filter(name -> !named.contains(name))
                .toList();
    }

    private static Map<String, Boolean> tenants() {
        Map<String, Boolean> map = new LinkedHashMap<>();
        map.put("own", false);
        map.put("other", true);
        return map;
    }
}
