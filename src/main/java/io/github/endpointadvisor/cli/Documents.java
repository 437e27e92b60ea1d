package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.Policy;
import io.github.endpointadvisor.workload.WorkloadReader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The documents of workload files, each read once: when it is asked for, or ahead of an import. */
final class Documents {
    private final WorkloadReader reader;
    private final Policy shared;
    private final InputFiles input;
    private final Map<String, Optional<Document>> ahead = new HashMap<>();

    /** {@code shared} holds for all of them. */
    Documents(Catalog catalog, Policy shared, InputFiles input) {
        reader = new WorkloadReader(catalog, shared);
        this.shared = shared;
        this.input = input;
    }

    WorkloadReader reader() {
        return reader;
    }

    /** Reads these files now; the answer are the tags that their policies and the shared one name. */
    Set<String> tags(List<String> files) {
        Set<String> tags = new LinkedHashSet<>(shared.tags());
        for (String file : files) {
            Optional<Document> document = read(file);
            ahead.put(file, document);
            document.ifPresent(
                    it -> tags.addAll(it.workload().setting().policy().tags()));
        }
        return tags;
    }

    /** The document of a file, which is then let go. */
    Optional<Document> take(String file) {
        Optional<Document> known = ahead.remove(file);
        return known == null ? read(file) : known;
    }

    private Optional<Document> read(String file) {
        return input.read(file, "a workload file", reader::document);
    }
}
