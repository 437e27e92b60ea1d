package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.Adviser;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.PolicyDocument;
import io.github.endpointadvisor.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds the answers of today against a record, one workload after the other, and tells whether the workload changed, the
 * facts of the catalog, or the method: the recorded workload is decided again by the program of today, and what stands
 * between the three answers says which it was.
 */
public final class Drift {
    private static final Position ANYWHERE = new Position(1, 1, 1);

    private final DecisionRecord record;
    private final Catalog catalog;
    private final Adviser adviser;
    private final boolean alone;
    private final SortedMap<String, YamlMap> policies;
    private final RecordedPolicies recordedPolicies;
    private final Map<String, RecordedWorkload> recorded = new LinkedHashMap<>();
    private final KnowledgeDrift knowledge;
    private final List<Difference> versions;

    /**
     * Drift from a record.
     *
     * @param toolVersion version of this program
     * @param policies the shared policies of today
     * @param alone whether the run is about one file; it is then taken for the only one on record, whatever its name
     */
    public Drift(
            DecisionRecord record,
            String toolVersion,
            Catalog catalog,
            Adviser adviser,
            List<PolicyDocument> policies,
            boolean alone) {
        this.record = record;
        this.catalog = catalog;
        this.adviser = adviser;
        this.alone = alone;
        this.policies = named(record.policies(), DecisionRecord.normal(catalog, policies));
        this.recordedPolicies = RecordedPolicies.of(catalog, record.policies());
        record.workloads().forEach(workload -> recorded.putIfAbsent(workload.file(), workload));
        this.knowledge = new KnowledgeDrift(record, catalog);
        this.versions = versions(record, toolVersion, catalog.edition().version());
    }

    /** Everything that drifted in a workload, in no particular order; nothing where only versions differ. */
    public List<Finding> of(Document now, WorkloadAdvice advice) {
        DriftFindings findings = new DriftFindings(now.workload());
        return match(now.workload().file())
                .map(then -> drift(then, now, advice, findings).all())
                .orElseGet(() -> List.of(findings.whole(
                        Codes.NOT_RECORDED,
                        Severity.WARNING,
                        "",
                        "this workload is not in the record " + record.file())));
    }

    private WorkloadDrift drift(RecordedWorkload then, Document now, WorkloadAdvice advice, DriftFindings findings) {
        YamlMap tree = new NormalForm(catalog).workload(now);
        Replay replay = isAsRecorded(then, tree) ? Replay.of(catalog, advice) : replay(then);
        return new WorkloadDrift(
                then.decisions(),
                replay,
                RecordedWorkload.decisions(advice),
                new ProgramDrift(knowledge, versions, then, replay, findings),
                new FileDrift(
                        WorkloadLines.of(then.tree(), record.policies()), WorkloadLines.of(tree, policies), findings),
                findings);
    }

    /** Deciding the same again would only cost time. */
    private boolean isAsRecorded(RecordedWorkload then, YamlMap tree) {
        return placeless(then.tree()).equals(placeless(tree))
                && placeless(record.policies()).equals(placeless(policies));
    }

    private Replay replay(RecordedWorkload then) {
        return recordedPolicies
                .refused()
                .map(why -> Replay.refused(then, why))
                .orElseGet(() -> Replay.of(catalog, adviser, recordedPolicies.policy(), then));
    }

    /** The one of this name; files are moved, so that of one and one it is the same, whatever the name. */
    private Optional<RecordedWorkload> match(String file) {
        return alone && recorded.size() == 1
                ? recorded.values().stream().findFirst()
                : Optional.ofNullable(recorded.get(file));
    }

    private static SortedMap<String, YamlMap> named(SortedMap<String, YamlMap> then, SortedMap<String, YamlMap> now) {
        return then.size() == 1 && now.size() == 1
                ? new TreeMap<>(Map.of(then.firstKey(), now.get(now.firstKey())))
                : now;
    }

    private static List<Difference> versions(DecisionRecord record, String tool, String catalog) {
        return Stream.of(
                        Difference.of("tool", record.toolVersion(), tool),
                        Difference.of("catalog", record.catalog().version(), catalog))
                .flatMap(Optional::stream)
                .toList();
    }

    private static YamlMap placeless(YamlMap tree) {
        return tree.movedTo(ANYWHERE);
    }

    private static Map<String, YamlMap> placeless(Map<String, YamlMap> trees) {
        Map<String, YamlMap> placeless = new TreeMap<>();
        trees.forEach((file, tree) -> placeless.put(file, placeless(tree)));
        return placeless;
    }
}
