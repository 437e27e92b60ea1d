package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.InputBytes;
import io.github.endpointadvisor.yaml.YamlReader;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings that were there on a certain day: a gate that is switched on later fails on new ones only. */
public record Baseline(String file, Set<String> fingerprints) {
    /** The order in which findings are written: nothing that moves with the lines of a file. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::code)
            .thenComparing(finding -> String.join("\n", finding.services()))
            .thenComparing(Finding::subject)
            .thenComparing(Finding::fingerprint);

    private static final int VERSION = 1;

    /**
     * What a baseline did in a run.
     *
     * @param file its name
     * @param known findings that it holds and that are still there
     * @param gone findings that it holds and that are no longer there
     */
    public record Use(String file, long known, long gone) {}

    public Baseline {
        fingerprints = Set.copyOf(fingerprints);
    }

    /** The baseline that findings make. */
    public static Baseline of(String file, List<Finding> findings) {
        return new Baseline(
                file,
                findings.stream()
                        .filter(Baseline::takes)
                        .map(Finding::fingerprint)
                        .collect(Collectors.toSet()));
    }

    /** Reads a baseline, JSON as it was written; empty when there is at least one complaint. */
    public static Optional<Baseline> read(InputStream in, Complaints complaints) {
        Optional<Baseline> baseline = InputBytes.read(in, complaints)
                .flatMap(bytes -> YamlReader.read(bytes, complaints))
                .flatMap(value -> Fields.of(value, "a baseline", complaints))
                .map(fields -> baseline(fields, complaints));
        return complaints.any() ? Optional.empty() : baseline;
    }

    private static Baseline baseline(Fields file, Complaints complaints) {
        file.only("baselineVersion", "tool", "findings");
        file.whole("baselineVersion", VERSION, VERSION);
        Set<String> fingerprints = new LinkedHashSet<>();
        for (Fields finding : file.maps("findings", "a finding")) {
            finding.only("fingerprint", "code", "file", "services", "subject");
            finding.required("fingerprint").ifPresent(fingerprints::add);
        }
        return new Baseline(complaints.file(), fingerprints);
    }

    /** What may stand in a baseline: a broken file cannot be accepted, and neither can an exemption that is void. */
    public static boolean takes(Finding finding) {
        return finding.isOpen() && !finding.isRefusal();
    }

    /** The findings, with those that it holds marked as known. */
    public List<Finding> mark(List<Finding> findings) {
        return findings.stream()
                .map(finding -> takes(finding) && fingerprints.contains(finding.fingerprint())
                        ? finding.in(State.known(file))
                        : finding)
                .toList();
    }

    /** What it did to findings that it marked. */
    public Use use(List<Finding> marked) {
        long known = marked.stream()
                .filter(finding -> finding.state().kind() == State.Kind.KNOWN)
                .count();
        return new Use(file, known, fingerprints.size() - known);
    }
}
