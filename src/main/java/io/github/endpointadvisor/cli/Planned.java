package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.gate.Disagreements;
import io.github.endpointadvisor.gate.Finding;
import io.github.endpointadvisor.inventory.Difference;
import io.github.endpointadvisor.inventory.Overlay;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.WorkloadReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workload files with what was imported laid over them, and where the two part. */
final class Planned {
    private final Imported imported;
    private final WorkloadReader reader;
    private final Catalog catalog;
    private final InputFiles input;
    private final Optional<Document> document;
    private final Map<Difference, Integer> unstated = new LinkedHashMap<>();
    private int files;
    private String first = "";

    Planned(Imported imported, Documents documents, Catalog catalog, InputFiles input) {
        this.imported = imported;
        reader = documents.reader();
        this.catalog = catalog;
        this.input = input;
        document = imported.document(reader);
    }

    /** Whether nothing was imported. */
    boolean isEmpty() {
        return document.isEmpty() && imported.gone().isEmpty();
    }

    /** The services of the import. */
    List<ServiceRequest> services() {
        return document.map(it -> it.workload().services()).orElse(List.of());
    }

    /** The import by itself, where there is no workload file. */
    Optional<Document> alone(List<String> workloads) {
        return workloads.isEmpty() ? document : Optional.empty();
    }

    /** A workload with the import laid over it, and where it parts from that. */
    record Under(Document document, List<Finding> disagreements) {}

    /** A workload file with the import laid over it; as it is where nothing was imported. */
    Optional<Under> under(Document stated, boolean alone) {
        if (document.isEmpty() && imported.gone().isEmpty()) {
            return Optional.of(new Under(stated, List.of()));
        }
        Overlay.Laid laid = Overlay.of(stated, document, catalog, imported.gone(), alone);
        String file = stated.workload().file();
        first = files++ == 0 ? file : first;
        laid.differences().stream()
                .filter(it -> it.kind() == Difference.Kind.NEW)
                .forEach(it -> unstated.merge(it, 1, Integer::sum));
        List<Difference> told = laid.differences().stream()
                .filter(it -> alone || it.kind() != Difference.Kind.NEW)
                .toList();
        Complaints complaints = new Complaints(file);
        Optional<Document> read = reader.document(laid.tree(), complaints);
        if (complaints.any()) {
            input.refuse(complaints);
        }
        return read.map(it -> new Under(it, Disagreements.of(told, file)));
    }

    /** Services that none of several workload files has. */
    List<Finding> unstated() {
        List<Difference> everywhere = unstated.entrySet().stream()
                .filter(entry -> files > 1 && entry.getValue() == files)
                .map(Map.Entry::getKey)
                .toList();
        return Disagreements.of(everywhere, first);
    }
}
