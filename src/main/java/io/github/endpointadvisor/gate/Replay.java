package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Diagnostic;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.Policy;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Workload;
import io.github.endpointadvisor.workload.WorkloadReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program of today makes of a recorded workload: where it differs from what was recorded, the program changed,
 * and where the answer of today differs from it, the workload.
 *
 * @param entries entries of the catalog that each answer rests on
 * @param refused why the program does not take it; it then stands as it was recorded
 */
record Replay(
        Map<String, RecordedDecision> decisions,
        Map<String, List<Knowledge.Entry>> entries,
        Map<String, BigDecimal> weights,
        Optional<Diagnostic> refused) {
    /** Decides a recorded workload again. */
    static Replay of(Catalog catalog, Adviser adviser, Policy shared, RecordedWorkload recorded) {
        Complaints complaints = new Complaints(recorded.file());
        Optional<Document> document = new WorkloadReader(catalog, shared).document(recorded.tree(), complaints);
        return document.map(it -> of(catalog, adviser.advise(it.workload())))
                .orElseGet(() -> refused(recorded, complaints.sorted().get(0)));
    }

    /** The advice of today, for a workload that is as it was recorded. */
    static Replay of(Catalog catalog, WorkloadAdvice advice) {
        Workload workload = advice.workload();
        Map<String, List<Knowledge.Entry>> entries = new LinkedHashMap<>();
        for (ServiceRequest service : workload.services()) {
            entries.put(service.name(), Knowledge.entries(service, workload.setting()));
        }
        return new Replay(
                RecordedWorkload.decisions(advice),
                entries,
                RecordedWorkload.weights(catalog, workload.setting()),
                Optional.empty());
    }

    static Replay refused(RecordedWorkload recorded, Diagnostic why) {
        return new Replay(recorded.decisions(), Map.of(), recorded.weights(), Optional.of(why));
    }
}
