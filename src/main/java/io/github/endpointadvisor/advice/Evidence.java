package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Source;
import io.github.endpointadvisor.workload.Client;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How firm the ground is that an answer stands on: of what decided it, what is old, undated, unconfirmed or of uncertain
 * price. Pages that disagree are a warning of their own. A price counts if its line is at least a tenth of the bill.
 *
 * @param old sources of the reasons and prices that are more than a year older than the catalog, the oldest first
 * @param undated sources of theirs without a date
 * @param unverified facts of the answer that rest on general knowledge, no page seen
 * @param prices prices on the bill that are not sure, each with what is known
 */
public record Evidence(List<Source> old, List<Source> undated, List<String> unverified, List<Cost.Line> prices) {
    /** What the fields of a client start with. */
    public static final String CLIENT = "clients.";

    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), List.of());

    public Evidence {
        old = List.copyOf(old);
        undated = List.copyOf(undated);
        unverified = List.copyOf(unverified);
        prices = List.copyOf(prices);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    static Evidence of(Case c, Alternative chosen, List<Reason> reasons) {
        String yearAgo = yearBefore(c.catalog().edition().asOf());
        List<Source> sources = sources(c, chosen, reasons);
        return new Evidence(
                sources.stream()
                        .filter(source -> source.date()
                                .filter(d -> d.compareTo(yearAgo) < 0)
                                .isPresent())
                        .sorted(Comparator.comparing(
                                        (Source source) -> source.date().orElse(""))
                                .thenComparing(Source::id))
                        .toList(),
                sources.stream().filter(source -> source.date().isEmpty()).toList(),
                unverified(c, chosen.mechanism()),
                prices(chosen));
    }

    /** Dates are compared as text, so no calendar is needed. */
    static String yearBefore(String date) {
        return Integer.parseInt(date.substring(0, 4)) - 1 + date.substring(4);
    }

    private static List<Source> sources(Case c, Alternative chosen, List<Reason> reasons) {
        return Stream.concat(
                        reasons.stream().flatMap(reason -> reason.sources().stream()),
                        material(chosen.cost()).map(Cost.Line::source))
                .filter(id -> !id.isEmpty())
                .distinct()
                .map(c.catalog()::source)
                .toList();
    }

    private static List<String> unverified(Case c, Mechanism mechanism) {
        Stream<String> service = c.service().unverified().stream()
                .filter(field -> concerns(field, mechanism) && concerns(field, c.cloud()));
        return Stream.concat(service, c.clients().stream().flatMap(Evidence::unverified))
                .distinct()
                .toList();
    }

    private static boolean concerns(String field, Mechanism mechanism) {
        return switch (mechanism) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY -> field.startsWith("serviceEndpoint");
            case STANDARD_SERVICE_ENDPOINT -> field.startsWith("serviceEndpoint") || field.startsWith("perimeter");
            case PRIVATE_ENDPOINT, PRIVATE_LINK_SERVICE ->
                field.startsWith("privateEndpoint") || field.equals("publicAccessProperty");
            case NONE -> field.startsWith("inVnet");
            case PUBLIC -> false;
        };
    }

    /** Zones and forwarders are held for each cloud. */
    private static boolean concerns(String field, Cloud cloud) {
        boolean ofOneCloud = field.contains("zones.") || field.contains("forwarders.");
        return !ofOneCloud || field.endsWith("." + cloud.id());
    }

    private static Stream<String> unverified(Client client) {
        String variant = client.variant().map(v -> v.name()).orElse("");
        return client.host().stream()
                .flatMap(host -> host.unverified().stream())
                .filter(field -> field.startsWith("*") || field.startsWith(variant + "."))
                .map(field -> CLIENT + client.name() + " (" + field + ")");
    }

    /** The lines that make the bill what it is: those of at least a tenth of it. */
    private static Stream<Cost.Line> material(Cost cost) {
        return cost.lines().stream()
                .filter(line -> line.monthlyUsd().multiply(BigDecimal.TEN).compareTo(cost.monthlyUsd()) >= 0);
    }

    private static List<Cost.Line> prices(Alternative chosen) {
        return material(chosen.cost())
                .filter(line -> line.doubt().isPresent())
                .distinct()
                .toList();
    }
}
