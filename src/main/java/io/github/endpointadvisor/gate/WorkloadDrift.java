package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Diagnostic;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells the three answers for each service apart: as recorded, as the program of today makes it of the recorded
 * workload, and as it is today.
 */
record WorkloadDrift(
        Map<String, RecordedDecision> then,
        Replay replay,
        Map<String, RecordedDecision> now,
        ProgramDrift program,
        FileDrift file,
        DriftFindings findings) {
    List<Finding> all() {
        List<Shift> byProgram = shifts(then, replayed());
        List<Shift> byFile = shifts(replayed(), now);
        List<Finding> all = new ArrayList<>();
        replay.refused().map(this::refused).ifPresent(all::add);
        byProgram.forEach(shift -> all.addAll(program.of(shift)));
        program.ofShared(byProgram).ifPresent(all::add);
        byFile.forEach(shift -> file.of(shift).ifPresent(all::add));
        file.ofShared(byFile).ifPresent(all::add);
        onOneSide(all);
        return all;
    }

    /** What cannot be decided again stands as it was recorded. */
    private Map<String, RecordedDecision> replayed() {
        Map<String, RecordedDecision> replayed = new TreeMap<>(then);
        replayed.putAll(replay.decisions());
        return replayed;
    }

    private List<Shift> shifts(Map<String, RecordedDecision> before, Map<String, RecordedDecision> after) {
        List<Shift> shifts = new ArrayList<>();
        before.forEach((name, decision) -> Optional.ofNullable(after.get(name))
                .filter(other -> then.containsKey(name) && now.containsKey(name))
                .ifPresent(other -> shifts.add(new Shift(name, decision, other))));
        return shifts;
    }

    private void onOneSide(List<Finding> all) {
        then.forEach((name, decision) -> {
            if (!now.containsKey(name)) {
                all.add(findings.one(Codes.WORKLOAD_CHANGED, Severity.NOTE, name, "gone", gone(name, decision)));
            }
        });
        now.forEach((name, decision) -> {
            if (!then.containsKey(name)) {
                all.add(findings.one(Codes.NOT_RECORDED, Severity.WARNING, name, "", unknown(name, decision)));
            }
        });
    }

    private static String gone(String name, RecordedDecision decision) {
        return "the workload changed: " + name + " is in the record, with the answer " + decision.words()
                + ", and no longer in the file";
    }

    private static String unknown(String name, RecordedDecision decision) {
        return name + " is not in the record; the answer for it is " + decision.words();
    }

    private Finding refused(Diagnostic why) {
        return findings.whole(
                Codes.CATALOG_CHANGED,
                Severity.WARNING,
                "refused",
                "the recorded workload is no longer accepted, so its answers were not computed again: "
                        + Excerpt.harmless(why.message()) + " [" + why.code().id() + "]");
    }
}
