package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.catalog.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What changed in the program since a workload was recorded: the facts of its catalog, or its method. */
final class ProgramDrift {
    private static final String FACTS = "the facts of the catalog changed";
    private static final String LIMITS = Topic.LIMITS.id() + ".";
    private static final String METHOD = "the method changed";

    private final KnowledgeDrift knowledge;
    private final List<Difference> sharedFacts;
    private final List<Difference> weights;
    private final List<Difference> versions;
    private final Replay replay;
    private final DriftFindings findings;

    ProgramDrift(
            KnowledgeDrift knowledge,
            List<Difference> versions,
            RecordedWorkload recorded,
            Replay replay,
            DriftFindings findings) {
        this.knowledge = knowledge;
        this.sharedFacts = knowledge.shared();
        this.weights = Difference.between(texts(recorded.weights()), texts(replay.weights()));
        this.versions = List.copyOf(versions);
        this.replay = replay;
        this.findings = findings;
    }

    private static Map<String, String> texts(Map<String, BigDecimal> weights) {
        Map<String, String> texts = new LinkedHashMap<>();
        weights.forEach((id, weight) ->
                texts.put("weights." + id, weight.stripTrailingZeros().toPlainString()));
        return texts;
    }

    /** What it did to a service, from its answer as recorded to the same decided again. */
    List<Finding> of(Shift shift) {
        List<Difference> own = knowledge.of(entries(shift));
        if (shift.isNone()) {
            return own.isEmpty() ? List.of() : List.of(findings.moved(Codes.CATALOG_CHANGED, FACTS, shift, own));
        }
        List<Finding> found = new ArrayList<>();
        List<Difference> facts = facts(shift, own);
        if (!facts.isEmpty()) {
            found.add(findings.moved(Codes.CATALOG_CHANGED, FACTS, shift, facts));
        }
        // where both may have, nobody can tell which of them moved the answer; few answers turn on a limit
        boolean telling =
                !own.isEmpty() || facts.stream().anyMatch(fact -> !fact.path().startsWith(LIMITS));
        if (!telling || !weights.isEmpty()) {
            found.add(findings.moved(Codes.METHOD_CHANGED, METHOD, shift, joined(weights, versions)));
        }
        return found;
    }

    /** Prices and limits that changed, if no service moved by them. */
    Optional<Finding> ofShared(List<Shift> shifts) {
        return sharedFacts.isEmpty() || !shifts.stream().allMatch(Shift::isNone)
                ? Optional.empty()
                : Optional.of(findings.allStand(Codes.CATALOG_CHANGED, FACTS, sharedFacts));
    }

    private List<Difference> facts(Shift shift, List<Difference> own) {
        List<Difference> day = knowledge.day(entries(shift)).stream().toList();
        return joined(joined(own, sharedFacts), day);
    }

    private List<Knowledge.Entry> entries(Shift shift) {
        return replay.entries().getOrDefault(shift.service(), List.of());
    }

    private static List<Difference> joined(List<Difference> some, List<Difference> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
