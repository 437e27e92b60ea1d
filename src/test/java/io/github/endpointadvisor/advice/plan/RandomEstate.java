package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random workload of several services and clients, which is valid, as the text of its file. */
final class RandomEstate {
    private static final List<String> REGIONS = List.of("westeurope", "northeurope", "eastus");
    private static final int MOST_CLIENTS = 5;
    private static final int MOST_SERVICES = 6;

    private final Random random;
    private final String mark;
    private final List<String> lines = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();
    private boolean linked;

    private RandomEstate(Random random, String mark) {
        this.random = random;
        this.mark = mark;
    }

    /** Names of services and clients end in the mark, so that those of different workloads can be told apart. */
    static String of(Random random, String mark) {
        RandomEstate estate = new RandomEstate(random, mark);
        estate.setting();
        estate.clients();
        estate.services();
        List<String> named = estate.clients.stream().filter(estate::isNamed).toList();
        if (!named.isEmpty()) {
            estate.lines.add("clients: {" + String.join(", ", named) + "}");
        }
        return String.join("\n", estate.lines) + "\n";
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String maybe(double share, String key, List<String> values) {
        return chance(share) ? ", " + key + ": " + oneOf(values) : "";
    }

    private void setting() {
        if (chance(0.7)) {
            lines.add("region: " + oneOf(REGIONS));
        }
        String link = oneOf(List.of("none", "none", "vpn", "expressroute"));
        linked = !link.equals("none");
        lines.add("network: {onPremises: " + link
                + maybe(0.4, "vnets", List.of("2", "3"))
                + maybe(0.4, "subnets", List.of("3", "5", "40"))
                + maybe(0.2, "dns", List.of("azure", "custom", "unmanaged"))
                + maybe(0.2, "inspection", List.of("none", "firewall"))
                + maybe(0.1, "ready", List.of("forwarders", "endpoint-policies")) + "}");
        policy();
    }

    private void policy() {
        List<String> parts = new ArrayList<>();
        if (chance(0.15)) {
            parts.add("allowPreview: true");
        }
        if (chance(0.15)) {
            parts.add("deny: [" + oneOf(List.copyOf(Mechanism.ids().keySet())) + "]");
        }
        if (chance(0.1)) {
            parts.add(
                    "require: [{mechanism: " + oneOf(List.copyOf(Mechanism.ids().keySet())) + "}]");
        }
        lines.add("policy: {" + String.join(", ", parts) + "}");
    }

    /** Clients of any kind, each a line of its own; those that a service names are written. */
    private void clients() {
        for (int i = random.nextInt(MOST_CLIENTS + 1); i > 0; i--) {
            Host host = oneOf(Workloads.CATALOG.hosts());
            String tier = maybe(
                    0.8,
                    "tier",
                    host.variants().stream()
                            .map(variant -> '"' + variant.name() + '"')
                            .toList());
            clients.add("c" + i + mark + ": {host: " + host.id() + tier
                    + maybe(0.15, "tenant", List.of("own", "other"))
                    + maybe(0.2, "peered", List.of("true", "false"))
                    + maybe(0.15, "region", REGIONS)
                    + maybe(0.2, "vnets", List.of("1", "2"))
                    + maybe(0.2, "subnets", List.of("2", "4")) + "}");
        }
    }

    private static String name(String client) {
        return client.substring(0, client.indexOf(':'));
    }

    private boolean isNamed(String client) {
        return lines.stream().anyMatch(line -> line.contains(name(client)));
    }

    private void services() {
        List<String> services = new ArrayList<>();
        for (int i = 1 + random.nextInt(MOST_SERVICES); i > 0; i--) {
            services.add("  - {name: s" + i + mark
                    + service(Workloads.CATALOG.service(oneOf(Workloads.CATALOG.serviceIds()))) + "}");
        }
        lines.add("services:\n" + String.join("\n", services));
    }

    private String service(Service service) {
        String tier = service.tiers().isEmpty()
                ? ""
                : maybe(
                        0.6,
                        "tier",
                        service.tiers().stream().map(t -> '"' + t.name() + '"').toList());
        boolean choice = service.inVnet().filter(inVnet -> !inVnet.always()).isPresent();
        return ", type: " + service.id() + tier
                + (choice
                        ? maybe(0.3, "inVnet", service.tiers().isEmpty() ? List.of("true", "false") : List.of("false"))
                        : "")
                + subresources(service)
                + maybe(0.5, "publicNetworkAccess", List.of("enabled", "selected-networks", "disabled"))
                + maybe(linked ? 0.5 : 0, "onPremises", List.of("true", "false"))
                + maybe(0.1, "privateIp", List.of("required"))
                + maybe(0.1, "exfiltrationProtection", List.of("true"))
                + maybe(0.1, "granularity", List.of("resource", "sub-resource"))
                + maybe(0.3, "count", List.of("2", "7"))
                + maybe(0.3, "dataGbPerMonth", List.of("100", "{outbound: 70}"))
                + maybe(0.3, "region", REGIONS)
                + maybe(0.3, "current", List.copyOf(Mechanism.ids().keySet()))
                + named();
    }

    private String subresources(Service service) {
        List<String> some = service.subresources().stream()
                .map(part -> '"' + part.name() + '"')
                .filter(name -> chance(0.6))
                .toList();
        return some.isEmpty() || chance(0.7) || !service.usedSubresources().isEmpty()
                ? ""
                : ", subresources: [" + String.join(", ", some) + "]";
    }

    private String named() {
        List<String> names = new ArrayList<>(clients.stream()
                .filter(client -> chance(0.4))
                .map(RandomEstate::name)
                .toList());
        if (chance(0.4)) {
            names.add("vnet");
        }
        return names.isEmpty() ? "" : ", clients: [" + String.join(", ", names) + "]";
    }
}
