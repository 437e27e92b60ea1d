package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.ComparisonRow;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Row;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.Document;
import io.github.endpointadvisor.document.Style;
import io.github.endpointadvisor.document.TextWriter;
import io.github.endpointadvisor.document.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The mechanisms of a service side by side: a column for each that the service offers, a row for each concern. */
public final class ComparisonText {
    private final Catalog catalog;
    private final Style style;

    public ComparisonText(Catalog catalog, Style style) {
        this.catalog = catalog;
        this.style = style;
    }

    public String render(List<Service> services) {
        StringBuilder text = new StringBuilder();
        services.forEach(
                service -> text.append(TextWriter.write(one(service), style)).append('\n'));
        Bullets sources = new Bullets(sources(services).stream()
                .map(catalog::source)
                .map(CatalogText::cite)
                .map(Words::of)
                .toList());
        return text + TextWriter.write(new Document(Words.of("Sources"), List.of(sources)), style);
    }

    private Document one(Service service) {
        List<Mechanism> offered = offered(service);
        if (offered.isEmpty()) {
            return new Document(
                    Words.of(service.name()),
                    List.of(new Paragraph(
                            service.inVnet().isPresent()
                                    ? "It runs in a VNet of yours and supports neither kind of endpoint."
                                    : "It supports neither kind of endpoint.")));
        }
        List<String> head = new ArrayList<>(List.of(""));
        offered.forEach(mechanism -> head.add(mechanism.label()));
        List<Row> rows = new ArrayList<>();
        catalog.comparison().forEach(row -> rows.add(row(row.label(), cells(row, offered))));
        Mechanisms.facts(service, catalog)
                .forEach((label, facts) -> rows.add(row(
                        label,
                        offered.stream().map(m -> facts.getOrDefault(m, "-")).toList())));
        return new Document(Words.of(service.name()), List.of(new Table(head, rows, Set.of())));
    }

    private static Row row(String label, List<String> cells) {
        List<String> all = new ArrayList<>(List.of(label));
        all.addAll(cells);
        return Row.of(all);
    }

    private static List<String> cells(ComparisonRow row, List<Mechanism> offered) {
        return offered.stream()
                .map(mechanism -> row.cells().containsKey(mechanism)
                        ? Objects.requireNonNull(row.cells().get(mechanism)).fact()
                        : "-")
                .toList();
    }

    /** The mechanisms that the comparison knows and the service has. */
    static List<Mechanism> offered(Service service) {
        return Arrays.stream(Mechanism.values())
                .filter(mechanism -> mechanism != Mechanism.PUBLIC && mechanism != Mechanism.NONE)
                .filter(service::offers)
                .toList();
    }

    private NavigableSet<String> sources(List<Service> services) {
        NavigableSet<String> ids = new TreeSet<>();
        services.forEach(service -> {
            ids.addAll(service.sources());
            catalog.comparison()
                    .forEach(row -> offered(service).stream()
                            .filter(row.cells()::containsKey)
                            .forEach(m -> ids.addAll(
                                    Objects.requireNonNull(row.cells().get(m)).sources())));
        });
        return ids;
    }
}
