package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Map;

/** One line of the comparison of mechanisms in general: what each does about one concern. */
public record ComparisonRow(String id, String label, Map<Mechanism, Cell> cells) {
    /** A fact and the ids of its sources. */
    public record Cell(String fact, List<String> sources) {
        public Cell {
            sources = List.copyOf(sources);
        }
    }

    public ComparisonRow {
        cells = Map.copyOf(cells);
    }
}
