package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.Suggestion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what holds for every service: cloud, region, network, policy and priorities. */
final class SettingReader {
    private static final BigDecimal MAX_PRIORITY = new BigDecimal("1000");
    private static final int MANY = 100_000;
    private static final List<String> FACTS =
            List.of("network.dns", "network.inspection", "policy.allowPreview", "policy.deny", "policy.require");

    private final Catalog catalog;
    private final Complaints complaints;
    private final Policy shared;

    SettingReader(Catalog catalog, Complaints complaints, Policy shared) {
        this.catalog = catalog;
        this.complaints = complaints;
        this.shared = shared;
    }

    Setting read(Fields file) {
        Cloud cloud = file.oneOf("cloud", Cloud.ids()).orElse(Cloud.PUBLIC);
        Optional<Region> region = new RegionReader(catalog, complaints, cloud).read(file, "region");
        Policy own = new PolicyReader(catalog).own(file, complaints);
        return new Setting(cloud, region, network(file), own.and(shared), priorities(file), stated(file));
    }

    private static Set<String> stated(Fields file) {
        return FACTS.stream()
                .filter(path -> file.map(path.substring(0, path.indexOf('.')))
                        .filter(part -> part.has(path.substring(path.indexOf('.') + 1)))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private Network network(Fields file) {
        Optional<Fields> network = file.map("network");
        network.ifPresent(n -> n.only(KeyPlace.NETWORK.keys(), KeyPlace.NETWORK::meant));
        int vnets = network.map(n -> n.whole("vnets", 1, MANY).orElse(1)).orElse(1);
        int subnets =
                network.map(n -> n.whole("subnets", 1, MANY).orElse(vnets)).orElse(vnets);
        if (subnets < vnets) {
            network.ifPresent(n -> complaints.add(
                    InputCode.EA023,
                    n.valueAt("subnets"),
                    subnets + " client subnets cannot lie in " + vnets + " VNets; state at least one for each"));
        }
        return new Network(
                vnets,
                subnets,
                network.flatMap(n -> n.oneOf("onPremises", Choice.ids(Link.values())))
                        .orElse(Link.NONE),
                network.flatMap(n -> n.oneOf("dns", Choice.ids(Dns.values()))).orElse(Dns.AZURE),
                network.flatMap(n -> n.oneOf("inspection", Choice.ids(Inspection.values())))
                        .orElse(Inspection.NONE),
                network.map(this::ready).orElse(Set.of()));
    }

    private Set<Ready> ready(Fields network) {
        return network.texts("ready").stream()
                .flatMap(word -> Fields.oneOf(word, "ready", Choice.ids(Ready.values()), complaints).stream())
                .collect(Collectors.toSet());
    }

    private Map<String, BigDecimal> priorities(Fields file) {
        Optional<Fields> priorities = file.map("priorities");
        if (priorities.isEmpty()) {
            return Map.of();
        }
        List<String> words = catalog.criteria().stream()
                .flatMap(criterion -> Stream.of(criterion.group(), criterion.id()))
                .distinct()
                .toList();
        Fields fields = priorities.get().only(words.toArray(String[]::new));
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (String word : words) {
            fields.decimal(word, BigDecimal.ZERO, MAX_PRIORITY).ifPresent(weight -> weights.put(word, weight));
        }
        refuseAllZero(fields, weights);
        return weights;
    }

    private void refuseAllZero(Fields fields, Map<String, BigDecimal> weights) {
        boolean anyLeft = catalog.criteria().stream().anyMatch(c -> isWeighed(c, weights));
        if (!anyLeft) {
            complaints.add(
                    InputCode.EA014,
                    fields.at(),
                    "all priorities are 0, which leaves nothing to weigh; give at least one a number above 0");
        }
    }

    private static boolean isWeighed(Criterion criterion, Map<String, BigDecimal> weights) {
        return Stream.of(criterion.group(), criterion.id())
                .allMatch(word -> weights.getOrDefault(word, BigDecimal.ONE).signum() > 0);
    }

    /** Reads a region of the workload's cloud, by name or display name. */
    record RegionReader(Catalog catalog, Complaints complaints, Cloud cloud) {
        Optional<Region> read(Fields fields, String key) {
            return fields.text(key).flatMap(word -> find(word, fields, key));
        }

        private Optional<Region> find(String word, Fields fields, String key) {
            Optional<Region> region = catalog.region(word);
            if (region.isEmpty()) {
                complaints.add(
                        InputCode.EA018,
                        fields.valueAt(key),
                        "unknown region '" + word + "'"
                                + Suggestion.orElse(
                                        word,
                                        catalog.regionWords(),
                                        "; regions are written as westeurope or West Europe"));
            } else if (region.get().cloud() != cloud) {
                complaints.add(
                        InputCode.EA018,
                        fields.valueAt(key),
                        "region '" + word + "' belongs to "
                                + region.get().cloud().label() + ", but cloud is '"
                                + cloud.id() + "'; state cloud: "
                                + region.get().cloud().id()
                                + " or another region");
            }
            return region;
        }
    }
}
