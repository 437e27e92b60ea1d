package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.workload.Clause;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.DataVolume;
import io.github.endpointadvisor.workload.Needs;
import io.github.endpointadvisor.workload.Policy;
import io.github.endpointadvisor.workload.Resource;
import io.github.endpointadvisor.workload.Scope;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Setting;
import io.github.endpointadvisor.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a workload file states, in the words of its keys: what nobody stated is among the assumptions. */
final class RequestSentences {
    static final List<String> HEAD = List.of("Service", "Type", "Clients", "Stated");

    private RequestSentences() {}

    /** What holds for all services beside the network. */
    static List<String> setting(Workload workload) {
        List<String> items = new ArrayList<>();
        workload.budgetMonthlyUsd().ifPresent(usd -> items.add("Budget: " + usd.toPlainString() + " USD a month."));
        if (workload.setting().network().isInspected()) {
            items.add("All traffic must pass a firewall (network.inspection: firewall).");
        }
        workload.setting().network().ready().stream()
                .sorted()
                .map(ready -> "In place already: " + ready.id().replace('-', ' ') + ".")
                .forEach(items::add);
        if (!workload.setting().priorities().isEmpty()) {
            items.add("Priorities, as multipliers of the weights: " + priorities(workload.setting()) + ".");
        }
        items.addAll(policy(workload.setting().policy()));
        return items;
    }

    private static String priorities(Setting setting) {
        return new TreeMap<>(setting.priorities())
                .entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue().toPlainString())
                        .collect(Collectors.joining(", "));
    }

    private static List<String> policy(Policy policy) {
        Stream<String> previews = policy.previews().stream()
                .map(said -> "Previews are " + (said.allowed() ? "allowed" : "not allowed") + " by "
                        + said.place().words() + ".");
        Stream<String> deny = policy.deny().stream().map(clause -> clause("Not allowed by ", clause));
        Stream<String> require = policy.require().stream().map(clause -> clause("Required by ", clause));
        return Stream.of(previews, deny, require).flatMap(all -> all).toList();
    }

    private static String clause(String start, Clause clause) {
        return start + clause.place().words() + scope(clause.scope()) + ": " + clause.mechanismWords()
                + clause.detail("") + ".";
    }

    private static String scope(Scope scope) {
        List<String> parts = new ArrayList<>();
        add(parts, "services ", scope.services());
        add(parts, "tiers ", scope.tiers());
        add(parts, "tags ", scope.tags());
        add(parts, "clouds ", scope.clouds().stream().map(Cloud::id).toList());
        return parts.isEmpty() ? "" : ", for " + String.join(", ", parts);
    }

    private static void add(List<String> parts, String key, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(key + String.join(" or ", values));
        }
    }

    /** A row for each service. */
    static List<Row> rows(List<ServiceRequest> services) {
        return services.stream()
                .map(service -> Row.of(List.of(
                        Sentences.shortened(service.name()),
                        type(service.resource()),
                        clients(service),
                        stated(service))))
                .toList();
    }

    private static String type(Resource resource) {
        String parts = String.join(", ", resource.subresources());
        return resource.service().name() + (parts.isEmpty() ? "" : " (" + parts + ")");
    }

    private static String clients(ServiceRequest service) {
        return Sentences.shortList(service.clients().stream()
                .map(client -> Sentences.shortened(client.name()))
                .toList());
    }

    private static String stated(ServiceRequest service) {
        Map<String, Optional<String>> values = new LinkedHashMap<>(needs(service.needs()));
        values.putAll(resource(service.resource()));
        values.put("importance", Optional.of(Integer.toString(service.importance())));
        values.put("current", service.current().map(Mechanism::id));
        values.put("tags", Optional.of(String.join(", ", service.tags())));
        return values.entrySet().stream()
                .filter(e -> service.states(e.getKey()) && e.getValue().isPresent())
                .map(e -> e.getKey() + ": " + e.getValue().orElse(""))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Optional<String>> needs(Needs needs) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        values.put(
                "onPremises",
                switch (needs.onPremises()) {
                    case YES -> Optional.of("true");
                    case NO -> Optional.of("false");
                    case UNKNOWN -> Optional.empty();
                });
        values.put("granularity", Optional.of(needs.granularity().id()));
        values.put("exfiltrationProtection", Optional.of(Boolean.toString(needs.exfiltrationProtection())));
        values.put("publicNetworkAccess", needs.publicAccess().map(access -> access.id()));
        values.put("privateIp", Optional.of(needs.privateIp() ? "required" : "not-needed"));
        return values;
    }

    private static Map<String, Optional<String>> resource(Resource resource) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        values.put("tier", resource.tier().map(tier -> tier.name()));
        values.put("region", resource.region().map(region -> region.name()));
        values.put("count", Optional.of(Integer.toString(resource.count())));
        values.put("inVnet", resource.vnetStated().map(in -> Boolean.toString(in)));
        values.put("dataGbPerMonth", resource.data().map(RequestSentences::data));
        return values;
    }

    private static String data(DataVolume data) {
        return gb(data.inboundGb()) + " read, " + gb(data.outboundGb()) + " written";
    }

    private static String gb(BigDecimal gb) {
        return gb.stripTrailingZeros().toPlainString();
    }

    /** Clients with a host, once each. */
    static List<String> hosted(List<ServiceRequest> services) {
        return services.stream()
                .flatMap(service -> service.clients().stream())
                .filter(client -> client.kind() == Client.Kind.HOSTED)
                .distinct()
                .map(RequestSentences::client)
                .toList();
    }

    private static String client(Client client) {
        List<String> parts = new ArrayList<>();
        client.host().ifPresent(host -> parts.add(host.name()));
        client.variant().filter(variant -> client.variantStated()).ifPresent(variant -> parts.add(variant.name()));
        client.region().ifPresent(region -> parts.add(region.name()));
        if (client.otherTenant()) {
            parts.add("other tenant");
        }
        if (!client.peered()) {
            parts.add("not peered");
        }
        return client.name() + ": " + String.join(", ", parts);
    }
}
