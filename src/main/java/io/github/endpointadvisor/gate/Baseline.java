package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.yaml.Fields;
import io.github.endpointadvisor.yaml.InputBytes;
import io.github.endpointadvisor.yaml.YamlReader;
import io.github.endpointadvisor.yaml.YamlText;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that were there on a certain day: a gate that is switched on later fails on new ones only. What has become
 * worse since, in severity or in money, is new.
 *
 * @param entries by fingerprint
 */
public record Baseline(String file, Map<String, Entry> entries) {
    public static final int VERSION = 1;

    private static final int LONGEST_SUBJECT = 1000;
    private static final BigDecimal MAX = new BigDecimal("1000000000000");

    /** A finding as it was; the order does not depend on the lines of a file, so that diffs are short. */
    public record Entry(
            String fingerprint,
            String code,
            Severity severity,
            String file,
            List<String> services,
            String subject,
            Optional<BigDecimal> excessUsd)
            implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::file)
                .thenComparing(Entry::code)
                .thenComparing(entry -> String.join("\n", entry.services()))
                .thenComparing(Entry::subject)
                .thenComparing(Entry::fingerprint);

        public Entry {
            services = List.copyOf(services);
        }

        static Entry of(Finding finding) {
            return new Entry(
                    finding.fingerprint(),
                    finding.code(),
                    finding.severity(),
                    finding.file(),
                    finding.services(),
                    start(finding.subject()),
                    finding.excessUsd());
        }

        /** For people only; a baseline must stay readable, however many names a subject lists. */
        private static String start(String subject) {
            return subject.codePoints()
                    .limit(LONGEST_SUBJECT)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }

        private boolean holds(Finding finding) {
            boolean dearer = finding.excessUsd()
                    .filter(usd ->
                            excessUsd.filter(then -> usd.compareTo(then) <= 0).isEmpty())
                    .isPresent();
            return finding.severity().compareTo(severity) >= 0 && !dearer;
        }
    }

    /**
     * What a baseline did in a run.
     *
     * @param file its name
     * @param known findings that it holds and that are still there
     * @param gone findings that it holds of the files of this run and that are no longer there
     */
    public record Use(String file, long known, long gone) {}

    public Baseline {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The baseline that findings make, with what an earlier one holds of files that are still there unseen. */
    public static Baseline of(
            String file, List<Finding> findings, Optional<Baseline> earlier, Predicate<Entry> unseen) {
        Stream<Entry> kept =
                earlier.stream().flatMap(it -> it.entries().values().stream()).filter(unseen);
        Stream<Entry> taken = findings.stream().filter(Baseline::takes).map(Entry::of);
        return new Baseline(
                file,
                Stream.concat(taken, kept)
                        .sorted()
                        .collect(Collectors.toMap(
                                Entry::fingerprint, Function.identity(), (one, other) -> one, LinkedHashMap::new)));
    }

    /** Reads a baseline, JSON as it was written; empty when there is at least one complaint. */
    public static Optional<Baseline> read(InputStream in, Complaints complaints) {
        Optional<Baseline> baseline = InputBytes.readWritten(in, complaints)
                .flatMap(bytes -> YamlReader.readWritten(bytes, complaints))
                .flatMap(value -> Fields.of(value, "a baseline", complaints))
                .map(fields -> baseline(fields, complaints));
        return complaints.any() ? Optional.empty() : baseline;
    }

    private static Baseline baseline(Fields file, Complaints complaints) {
        file.only("baselineVersion", "tool", "findings");
        file.whole("baselineVersion", VERSION, VERSION);
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Fields finding : file.maps("findings", "a finding")) {
            entry(finding).ifPresent(entry -> entries.putIfAbsent(entry.fingerprint(), entry));
        }
        return new Baseline(complaints.file(), entries);
    }

    private static Optional<Entry> entry(Fields finding) {
        finding.only("fingerprint", "code", "severity", "file", "services", "subject", "excessUsd");
        Map<String, Severity> severities = new LinkedHashMap<>();
        Arrays.stream(Severity.values()).forEach(severity -> severities.put(severity.word(), severity));
        Optional<String> fingerprint = finding.required("fingerprint");
        Optional<Severity> severity =
                finding.required("severity").flatMap(word -> finding.oneOf("severity", severities));
        String code = finding.required("code").orElse("");
        String file = finding.required("file").orElse("");
        List<String> services =
                finding.texts("services").stream().map(YamlText::text).toList();
        return fingerprint.flatMap(id -> severity.map(it -> new Entry(
                id,
                code,
                it,
                file,
                services,
                finding.has("subject") ? finding.text("subject").orElse("") : "",
                finding.decimal("excessUsd", BigDecimal.ZERO, MAX))));
    }

    /** Names of the files that it holds findings of. */
    public Set<String> files() {
        return entries.values().stream().map(Entry::file).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What may stand in a baseline: a broken file cannot be accepted. */
    static boolean takes(Finding finding) {
        return finding.isOpen() && !finding.isRefusal();
    }

    /** The findings, with those that it holds marked as known. */
    public List<Finding> mark(List<Finding> findings) {
        return findings.stream()
                .map(finding -> takes(finding) && holds(finding) ? finding.in(State.known(file)) : finding)
                .toList();
    }

    private boolean holds(Finding finding) {
        return Optional.ofNullable(entries.get(finding.fingerprint()))
                .filter(entry -> entry.holds(finding))
                .isPresent();
    }

    /** What it did to findings that it marked, in a run over these files; what a deleted file had is gone as well. */
    public Use use(List<Finding> marked, List<String> files, Predicate<String> isThere) {
        Set<String> looked = new TreeSet<>(files);
        Set<String> found = marked.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        long known = marked.stream()
                .filter(finding -> finding.state().kind() == State.Kind.KNOWN)
                .count();
        long gone = entries.values().stream()
                .filter(entry -> !found.contains(entry.fingerprint()))
                .filter(entry -> looked.contains(entry.file()) || !isThere.test(entry.file()))
                .count();
        return new Use(file, known, gone);
    }
}
