package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the catalog says of the mechanisms of one service, beside the comparison in general. */
final class Mechanisms {
    private Mechanisms() {}

    /** Rows that only this service has: status, tiers, and the limit that binds. */
    static Map<String, Map<Mechanism, String>> facts(Service service, Catalog catalog) {
        Map<String, Map<Mechanism, String>> rows = new LinkedHashMap<>();
        rows.put("Status for this service", statuses(service));
        rows.put("Tiers", tiers(service));
        rows.put("Limit that binds", limits(service, catalog));
        return rows;
    }

    private static Map<Mechanism, String> statuses(Service service) {
        Map<Mechanism, String> row = new EnumMap<>(Mechanism.class);
        service.serviceEndpoint().ifPresent(endpoint -> {
            String status = endpoint.status().name().toLowerCase(Locale.ROOT);
            row.put(Mechanism.SERVICE_ENDPOINT, status + ", tag " + endpoint.tag());
            row.put(Mechanism.SERVICE_ENDPOINT_POLICY, status);
            row.put(Mechanism.STANDARD_SERVICE_ENDPOINT, "preview");
        });
        service.privateEndpoint().ifPresent(endpoint -> {
            String status = endpoint.status().name().toLowerCase(Locale.ROOT);
            String parts = endpoint.subresources().stream().map(s -> s.name()).collect(Collectors.joining(", "));
            row.put(Mechanism.PRIVATE_ENDPOINT, status + (parts.isEmpty() ? "" : ", sub-resources " + parts));
            row.put(Mechanism.PRIVATE_LINK_SERVICE, status);
        });
        return row;
    }

    private static Map<Mechanism, String> tiers(Service service) {
        Map<Mechanism, String> row = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            row.put(mechanism, tiers(service, mechanism));
        }
        return row;
    }

    private static String tiers(Service service, Mechanism mechanism) {
        if (service.tiers().stream().allMatch(tier -> tier.supports(mechanism) == Support.YES)) {
            return "all";
        }
        String names = service.tiers().stream()
                .filter(tier -> tier.supports(mechanism) == Support.YES)
                .map(Tier::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private static Map<Mechanism, String> limits(Service service, Catalog catalog) {
        Map<Mechanism, String> row = new EnumMap<>(Mechanism.class);
        service.serviceEndpoint()
                .flatMap(endpoint -> endpoint.ruleLimit())
                .map(catalog::limit)
                .ifPresent(limit -> row.put(
                        Mechanism.SERVICE_ENDPOINT,
                        limit.value().orElse(0) + " " + limit.unit() + " per " + limit.scope()));
        service.privateEndpoint()
                .flatMap(endpoint -> endpoint.endpointLimit())
                .map(catalog::limit)
                .ifPresent(limit -> row.put(
                        Mechanism.PRIVATE_ENDPOINT,
                        limit.value().orElse(0) + " " + limit.unit() + " per " + limit.scope()));
        return row;
    }
}
