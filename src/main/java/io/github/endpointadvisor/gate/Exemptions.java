package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.workload.Exemption;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deviations that were accepted, held against what is found in one run: it marks what they cover, and afterwards tells
 * which are over and which cover nothing.
 */
public final class Exemptions {
    /** What an exemption met in a run, the more telling last. */
    private enum Use {
        /** Services that it covers, and nothing of its code that another one does not cover as well. */
        UNNEEDED,
        /** A finding that nothing covers any more. */
        MISSED,
        NEEDED
    }

    private final String today;
    private final Set<String> codes;
    private final Set<String> notLookedFor;
    private final Map<Exemption, Use> uses = new LinkedHashMap<>();

    /**
     * Exemptions of one run.
     *
     * @param today the day, as YYYY-MM-DD
     * @param codes all there are
     * @param recorded whether there is a record; without one nobody can tell which exemptions of drift are needed
     */
    public Exemptions(String today, Set<String> codes, boolean recorded) {
        this.today = today;
        this.codes = Set.copyOf(codes);
        this.notLookedFor = recorded ? Set.of() : Codes.ofRecords();
    }

    /** The findings about a workload, those marked that an exemption covers. */
    public List<Finding> mark(List<Finding> findings, Workload workload) {
        if (workload.exemptions().isEmpty()) {
            return findings;
        }
        Cloud cloud = workload.setting().cloud();
        Map<String, ServiceRequest> byName = workload.services().stream()
                .collect(Collectors.toMap(ServiceRequest::name, Function.identity(), (one, other) -> one));
        workload.exemptions().stream()
                .filter(exemption -> concerned(exemption, byName)
                        .anyMatch(it -> isJudged(it, exemption) && exemption.covers(it, cloud)))
                .forEach(exemption -> uses.putIfAbsent(exemption, Use.UNNEEDED));
        Register register = new Register(workload.exemptions());
        return findings.stream()
                .map(finding -> mark(finding, register.about(finding), byName, cloud))
                .toList();
    }

    private static Stream<ServiceRequest> concerned(Exemption exemption, Map<String, ServiceRequest> byName) {
        return exemption.services().isEmpty()
                ? byName.values().stream()
                : exemption.services().stream().flatMap(name -> Optional.ofNullable(byName.get(name)).stream());
    }

    /** Exemptions by code and service, so that a finding is held against those alone that may cover it. */
    private static final class Register {
        private static final String ANY = "";

        private final List<Exemption> all;
        private final Map<List<String>, List<Integer>> places = new HashMap<>();

        Register(List<Exemption> all) {
            this.all = all;
            for (int i = 0; i < all.size(); i++) {
                Exemption exemption = all.get(i);
                List<String> names = exemption.services().isEmpty() ? List.of(ANY) : exemption.services();
                for (String name : names) {
                    places.computeIfAbsent(List.of(exemption.code(), name), it -> new ArrayList<>())
                            .add(i);
                }
            }
        }

        /** In the order of the file. */
        List<Exemption> about(Finding finding) {
            return Stream.concat(Stream.of(ANY), finding.services().stream())
                    .flatMap(name -> places.getOrDefault(List.of(finding.code(), name), List.of()).stream())
                    .distinct()
                    .sorted()
                    .map(all::get)
                    .toList();
        }
    }

    private Finding mark(Finding finding, List<Exemption> about, Map<String, ServiceRequest> services, Cloud cloud) {
        List<Exemption> matching = about.stream()
                .filter(exemption -> coversAll(exemption, finding, services, cloud))
                .toList();
        Optional<Exemption> valid = matching.stream()
                .filter(exemption -> !exemption.isExpired(today))
                .findFirst();
        about.stream()
                .filter(exemption -> !exemption.isExpired(today) && coversAny(exemption, finding, services, cloud))
                .forEach(exemption -> uses.merge(exemption, Use.NEEDED, (before, now) -> now));
        matching.forEach(exemption -> use(exemption, valid));
        return valid.map(exemption -> finding.in(state(exemption))).orElse(finding);
    }

    /** One that is over is missed only where no other has taken its place. */
    private void use(Exemption exemption, Optional<Exemption> valid) {
        Use now = !exemption.isExpired(today) ? Use.NEEDED : valid.isPresent() ? Use.UNNEEDED : Use.MISSED;
        uses.merge(exemption, now, (before, after) -> before.compareTo(after) > 0 ? before : after);
    }

    private static State state(Exemption exemption) {
        return new State(
                State.Kind.EXEMPTED, exemption.because(), exemption.owner(), exemption.expires(), exemption.place());
    }

    /** Of a service without a word on what is in place nothing is known but that. */
    private static boolean isJudged(ServiceRequest request, Exemption exemption) {
        return request.current().isPresent()
                || exemption.code().equals(Codes.FACT_MISSING)
                || exemption.code().equals(Codes.CURRENT_MISSING);
    }

    /** Needed, and not enough: others have to be exempted as well. */
    private static boolean coversAny(
            Exemption exemption, Finding finding, Map<String, ServiceRequest> services, Cloud cloud) {
        return finding.services().size() > 1
                && finding.services().stream()
                        .flatMap(name -> Optional.ofNullable(services.get(name)).stream())
                        .anyMatch(service -> exemption.covers(service, cloud));
    }

    /** What is about several services is accepted where it is for each of them. */
    private static boolean coversAll(
            Exemption exemption, Finding finding, Map<String, ServiceRequest> services, Cloud cloud) {
        return exemption.isUnlimited()
                || (!finding.services().isEmpty()
                        && finding.services().stream()
                                .allMatch(name -> Optional.ofNullable(services.get(name))
                                        .filter(service -> exemption.covers(service, cloud))
                                        .isPresent()));
    }

    /** Those that are over although something needs them, and those that nothing needs. */
    public List<Finding> left() {
        List<Finding> findings = new ArrayList<>();
        uses.forEach((exemption, use) -> {
            if (use == Use.MISSED) {
                findings.add(expired(exemption));
            } else if (use == Use.UNNEEDED && !notLookedFor.contains(exemption.code())) {
                findings.add(unneeded(exemption));
            }
        });
        return Twins.apart(findings);
    }

    private static Finding expired(Exemption exemption) {
        String owner = exemption.owner().map(name -> "ask " + name + " to fix").orElse("fix");
        return finding(
                Codes.EXEMPTION_EXPIRED,
                Severity.WARNING,
                exemption,
                "the exemption of " + exemption.code() + " ended on "
                        + exemption.expires().orElse("") + ", and what it accepted is still there",
                owner + " the finding, or give the exemption a new date and say why");
    }

    private Finding unneeded(Exemption exemption) {
        boolean known = codes.contains(exemption.code());
        return finding(
                Codes.EXEMPTION_UNNEEDED,
                Severity.NOTE,
                exemption,
                known
                        ? "nothing that was checked needs the exemption of " + exemption.code()
                        : "there is no rule " + exemption.code() + ", so the exemption accepts nothing",
                known ? "remove it" : "'endpoint-advisor explain' lists all codes");
    }

    private static Finding finding(String code, Severity severity, Exemption exemption, String text, String remedy) {
        return Finding.of(code, severity, exemption.file(), Optional.of(exemption.at()), text)
                .about(exemption.services(), exemption.code() + ", because " + exemption.because())
                .advising(remedy);
    }
}
