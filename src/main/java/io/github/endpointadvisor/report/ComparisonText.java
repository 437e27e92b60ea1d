package io.github.endpointadvisor.report;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.ComparisonRow;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** The mechanisms of a service side by side: a column for each that the service offers, a row for each concern. */
public final class ComparisonText {
    private static final int LABEL = 16;
    private static final String GAP = "  ";

    private final Catalog catalog;
    private final Style style;

    public ComparisonText(Catalog catalog, Style style) {
        this.catalog = catalog;
        this.style = style;
    }

    public String render(List<Service> services) {
        StringBuilder text = new StringBuilder();
        services.forEach(service -> text.append(one(service)).append('\n'));
        text.append(sources(services));
        return text.toString();
    }

    private String one(Service service) {
        Lines lines = new Lines(style.width());
        List<Mechanism> offered = offered(service);
        lines.line(style.bold(service.name()));
        if (offered.isEmpty()) {
            String reason = service.inVnet().isPresent()
                    ? "It lives in a VNet of yours and takes neither kind of endpoint."
                    : "It takes neither kind of endpoint.";
            return lines.wrapped("  ", reason).toString();
        }
        lines.blank();
        grid(lines, "", offered.stream().map(Mechanism::label).toList(), true);
        catalog.comparison().forEach(row -> grid(lines, row.label(), cells(row, offered), false));
        Mechanisms.facts(service, catalog)
                .forEach((label, facts) -> grid(
                        lines,
                        label,
                        offered.stream().map(m -> facts.getOrDefault(m, "-")).toList(),
                        false));
        return lines.toString();
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

    private void grid(Lines lines, String label, List<String> cells, boolean head) {
        int width = (style.width() - LABEL - GAP.length() * cells.size()) / cells.size();
        List<List<String>> columns = new ArrayList<>();
        columns.add(Lines.fold(label, LABEL));
        cells.forEach(cell -> columns.add(Lines.fold(cell, width)));
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder(pad(at(columns.get(0), row), LABEL));
            for (int column = 1; column < columns.size(); column++) {
                line.append(GAP).append(pad(at(columns.get(column), row), width));
            }
            String stripped = line.toString().stripTrailing();
            lines.line(head ? style.bold(stripped) : stripped);
        }
        lines.blank();
    }

    private static String at(List<String> lines, int row) {
        return row < lines.size() ? lines.get(row) : "";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private String sources(List<Service> services) {
        NavigableSet<String> ids = new TreeSet<>();
        services.forEach(service -> {
            ids.addAll(service.sources());
            catalog.comparison()
                    .forEach(row -> offered(service).stream()
                            .filter(row.cells()::containsKey)
                            .forEach(m -> ids.addAll(
                                    Objects.requireNonNull(row.cells().get(m)).sources())));
        });
        Lines lines = new Lines(style.width());
        lines.line(style.bold("Sources"));
        ids.stream().map(catalog::source).forEach(source -> lines.line("  " + CatalogText.cite(source)));
        return lines.toString();
    }
}
