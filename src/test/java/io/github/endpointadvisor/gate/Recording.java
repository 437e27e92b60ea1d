package io.github.endpointadvisor.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.report.RecordRenderer;
import io.github.endpointadvisor.rule.Rules;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.Policy;
import io.github.endpointadvisor.workload.PolicyDocument;
import io.github.endpointadvisor.workload.PolicyReader;
import io.github.endpointadvisor.workload.WorkloadReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A run of the program on workloads written as text: what it records, and what it finds against a record. */
public record Recording(Catalog catalog, List<PolicyDocument> policies, List<Document> documents) {
    static final String TOOL = "1.0.0";
    static final String FILE = "net.yaml";

    /** One workload without policies. */
    public static Recording of(String workload) {
        return of(Map.of(), Map.of(FILE, workload));
    }

    static Recording of(Map<String, String> policies, Map<String, String> workloads) {
        Catalog catalog = new Catalog();
        List<PolicyDocument> shared = new ArrayList<>();
        new TreeMap<>(policies).forEach((file, text) -> {
            Complaints complaints = new Complaints(file);
            new PolicyReader(catalog).document(bytes(text), complaints).ifPresent(shared::add);
            assertThat(complaints.sorted()).isEmpty();
        });
        WorkloadReader reader = new WorkloadReader(catalog, PolicyDocument.all(shared));
        List<Document> documents = new ArrayList<>();
        new TreeMap<>(workloads).forEach((file, text) -> {
            Complaints complaints = new Complaints(file);
            reader.document(bytes(text), complaints).ifPresent(documents::add);
            assertThat(complaints.sorted()).as(text).isEmpty();
        });
        return new Recording(catalog, shared, documents);
    }

    /** What it records, as it is written. */
    public String text() {
        List<WorkloadAdvice> advice = documents.stream()
                .map(document -> adviser().advise(document.workload()))
                .toList();
        return text(DecisionRecord.of(TOOL, catalog, policies, documents, advice));
    }

    static String text(DecisionRecord record) {
        StringWriter out = new StringWriter();
        try {
            new RecordRenderer().render(record, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static Optional<DecisionRecord> read(String text, Complaints complaints) {
        return DecisionRecord.read(bytes(text), complaints);
    }

    static DecisionRecord read(String text) {
        Complaints complaints = new Complaints("record.json");
        Optional<DecisionRecord> record = read(text, complaints);
        assertThat(complaints.sorted()).isEmpty();
        return record.orElseThrow();
    }

    /** What the program makes of a recorded workload without shared policies. */
    static Replay replay(RecordedWorkload recorded) {
        Catalog catalog = new Catalog();
        return Replay.of(catalog, new Adviser(catalog, Rules.method()), Policy.NONE, recorded);
    }

    /** What it finds against this record. */
    List<Finding> against(String record) {
        Drift drift = new Drift(read(record), TOOL, catalog, adviser(), policies, documents.size() == 1);
        List<Finding> findings = new ArrayList<>();
        documents.forEach(
                document -> findings.addAll(drift.of(document, adviser().advise(document.workload()))));
        return findings.stream().sorted().toList();
    }

    private Adviser adviser() {
        return new Adviser(catalog, Rules.method());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
