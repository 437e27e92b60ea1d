package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Edition;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.PolicyDocument;
import io.github.endpointadvisor.yaml.YamlMap;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was decided in a run, and on what: enough to decide again, and to tell why another answer comes out.
 *
 * @param file name of its file; empty for one that was just made
 * @param policies the shared policy files in normal form, by name
 * @param knowledge facts of the catalog that the answers rest on, by path
 */
public record DecisionRecord(
        String file,
        String toolVersion,
        Edition catalog,
        SortedMap<String, YamlMap> policies,
        List<RecordedWorkload> workloads,
        SortedMap<String, String> knowledge) {
    /** The form that is written and read. */
    public static final int VERSION = 1;

    private static final int LONGEST_FILE = 160;

    public DecisionRecord {
        policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
        workloads = List.copyOf(workloads);
        knowledge = Collections.unmodifiableSortedMap(new TreeMap<>(knowledge));
    }

    /** Records the advice on each of these files; of prices and limits it holds those that the catalog was asked for. */
    public static DecisionRecord of(
            String toolVersion,
            Catalog catalog,
            List<PolicyDocument> policies,
            List<Document> documents,
            List<WorkloadAdvice> advice) {
        List<RecordedWorkload> workloads = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            workloads.add(RecordedWorkload.of(catalog, documents.get(i), advice.get(i)));
        }
        workloads.sort(Comparator.comparing(RecordedWorkload::file));
        return new DecisionRecord(
                "",
                toolVersion,
                catalog.edition(),
                normal(catalog, policies),
                workloads,
                new Knowledge(catalog)
                        .of(documents.stream().map(Document::workload).toList()));
    }

    /** Reads a record, JSON as it was written; empty when there is at least one complaint. */
    public static Optional<DecisionRecord> read(InputStream in, Complaints complaints) {
        return new RecordReader(complaints).read(in);
    }

    /** Of a long path only the end, which is what tells it from others, since a key cannot be as long as a path. */
    private static String key(String file) {
        int start = Math.max(0, file.length() - LONGEST_FILE);
        boolean half = start > 0 && Character.isLowSurrogate(file.charAt(start));
        return file.substring(half ? start + 1 : start);
    }

    static SortedMap<String, YamlMap> normal(Catalog catalog, List<PolicyDocument> policies) {
        NormalForm form = new NormalForm(catalog);
        SortedMap<String, YamlMap> trees = new TreeMap<>();
        policies.forEach(policy -> trees.put(key(policy.file()), form.policy(policy.tree())));
        return trees;
    }
}
