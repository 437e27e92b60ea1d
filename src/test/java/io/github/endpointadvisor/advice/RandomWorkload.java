package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.Workloads;
import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Weights;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A random workload of one service, which is valid, as the keys of its file: other values can be put in their place. */
final class RandomWorkload {
    private static final List<String> REGIONS = List.of("westeurope", "northeurope", "eastus");

    private final Random random;
    private final Map<String, String> keys = new TreeMap<>();

    private RandomWorkload(Random random) {
        this.random = random;
    }

    static RandomWorkload of(Random random) {
        RandomWorkload workload = new RandomWorkload(random);
        List<String> ids = Workloads.CATALOG.serviceIds();
        Service service = Workloads.CATALOG.service(ids.get(random.nextInt(ids.size())));
        workload.keys.put("services.x.type", service.id());
        workload.network();
        workload.policy(service);
        workload.priorities();
        workload.clients();
        workload.service(service);
        return workload;
    }

    /** Of one service, of which nothing is stated. */
    static RandomWorkload silent(Service service) {
        return new RandomWorkload(new Random(0)).with("services.x.type", service.id());
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void maybe(double share, String key, List<String> values) {
        if (chance(share)) {
            keys.put(key, oneOf(values));
        }
    }

    private void network() {
        maybe(0.5, "network.onPremises", List.of("vpn", "expressroute", "none"));
        maybe(0.3, "network.dns", List.of("azure", "custom", "unmanaged"));
        maybe(0.2, "network.inspection", List.of("none", "firewall"));
        maybe(0.5, "network.subnets", List.of("1", "3", "60", "150", "500"));
        maybe(0.6, "region", REGIONS);
    }

    private void policy(Service service) {
        List<String> mechanisms = List.copyOf(Mechanism.ids().keySet());
        maybe(0.2, "policy.allowPreview", List.of("true", "false"));
        if (chance(0.2)) {
            keys.put("policy.deny", "[" + oneOf(mechanisms) + (chance(0.3) ? ", " + oneOf(mechanisms) : "") + "]");
        }
        if (chance(0.1)) {
            String services = chance(0.5) ? ", services: [" + service.id() + "]" : "";
            keys.put("policy.require", "[{mechanism: " + oneOf(mechanisms) + services + "}]");
        }
    }

    private void priorities() {
        for (String word : List.of("cost", "simplicity", "security", "operations", "maturity", "isolation")) {
            maybe(0.2, "priorities." + word, List.of("0", "0.1", "0.5", "1", "3", "17.25", "1000"));
        }
        keys.put("priorities.scale", "1");
    }

    private void clients() {
        if (chance(0.4)) {
            List<Host> hosts = Workloads.CATALOG.hosts();
            Host host = hosts.get(random.nextInt(hosts.size()));
            keys.put("clients.web.host", host.id());
            maybe(
                    0.5,
                    "clients.web.tier",
                    host.variants().stream().map(variant -> variant.name()).toList());
            maybe(0.2, "clients.web.tenant", List.of("own", "other"));
            maybe(0.2, "clients.web.region", REGIONS);
            keys.put("services.x.clients", chance(0.5) ? "[web, vnet]" : "[web]");
        }
    }

    private void service(Service service) {
        boolean linked = !keys.getOrDefault("network.onPremises", "none").equals("none");
        maybe(linked ? 0.5 : 0, "services.x.onPremises", List.of("true", "false"));
        maybe(0.3, "services.x.publicNetworkAccess", List.of("enabled", "selected-networks", "disabled"));
        maybe(0.2, "services.x.granularity", List.of("service", "resource", "sub-resource"));
        maybe(0.2, "services.x.exfiltrationProtection", List.of("true", "false"));
        maybe(0.2, "services.x.privateIp", List.of("required", "not-needed"));
        maybe(0.3, "services.x.region", REGIONS);
        maybe(0.4, "services.x.count", List.of("2", "5", "40", "300", "999"));
        maybe(0.3, "services.x.dataGbPerMonth", List.of("0", "7", "12.5", "300", "100000"));
        maybe(0.3, "services.x.dataGbPerMonth", List.of("{inbound: 3, outbound: 2000}", "{outbound: 70}"));
        if (!service.tiers().isEmpty()) {
            maybe(
                    0.6,
                    "services.x.tier",
                    service.tiers().stream().map(t -> t.name()).toList());
        }
        if (service.inVnet()
                .filter(inVnet -> !inVnet.always() && !inVnet.ofTiers())
                .isPresent()) {
            maybe(0.4, "services.x.inVnet", List.of("true", "false"));
        }
    }

    /** The same workload with one key set. */
    RandomWorkload with(String key, String value) {
        RandomWorkload other = new RandomWorkload(random);
        other.keys.putAll(keys);
        other.keys.put(key, value);
        return other;
    }

    /** Place of a mechanism on the scale of a criterion. */
    static double value(Alternative alternative, String criterion) {
        return alternative.contributions().stream()
                .filter(contribution -> contribution.criterion().equals(criterion))
                .mapToDouble(Alternative.Contribution::value)
                .findFirst()
                .orElseThrow();
    }

    boolean states(String key) {
        return keys.containsKey(key);
    }

    ServiceAdvice advice() {
        return Workloads.only(toString());
    }

    /** Every mechanism of the service, the best first: all that deciding by itself takes. */
    List<Alternative> ranked() {
        return ranked(toString());
    }

    static List<Alternative> ranked(String yaml) {
        Workload workload = Workloads.read(yaml);
        Weights weights =
                new Weights(Workloads.CATALOG.criteria(), workload.setting().priorities());
        return new Decider(Rules.method(), weights)
                .decide(new Case(
                        Workloads.CATALOG,
                        workload.setting(),
                        workload.services().get(0)));
    }

    Optional<Mechanism> answer() {
        return Decider.winner(ranked()).map(Alternative::mechanism);
    }

    /** As YAML in flow style. */
    @Override
    public String toString() {
        List<String> file = new ArrayList<>();
        keys.forEach((key, value) -> {
            if (!key.contains(".")) {
                file.add(key + ": " + value);
            }
        });
        for (String part : List.of("network", "policy", "priorities")) {
            file.add(part + ": {" + under(part + ".") + "}");
        }
        if (states("clients.web.host")) {
            file.add("clients: {web: {" + under("clients.web.") + "}}");
        }
        file.add("services: [{name: x, " + under("services.x.") + "}]");
        return String.join("\n", file) + "\n";
    }

    private String under(String prefix) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> entry.getKey().substring(prefix.length()) + ": "
                        + (entry.getKey().endsWith(".tier") ? '"' + entry.getValue() + '"' : entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
