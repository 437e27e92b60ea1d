package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.workload.Exemption;
import io.github.endpointadvisor.workload.ServiceRequest;
import io.github.endpointadvisor.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Deviations that were accepted, held against what is found in one run: it marks what they cover, and afterwards tells
 * which are over and which cover nothing.
 */
public final class Exemptions {
    /** What an exemption met in a run. */
    private enum Use {
        /** Services that it covers, and nothing of its code. */
        UNNEEDED,
        NEEDED
    }

    private final String today;
    private final Set<String> codes;
    private final Map<Exemption, Use> uses = new LinkedHashMap<>();

    /** {@code today} is YYYY-MM-DD, {@code codes} are all there are. */
    public Exemptions(String today, Set<String> codes) {
        this.today = today;
        this.codes = Set.copyOf(codes);
    }

    /** The findings about a workload, those marked that an exemption covers. */
    public List<Finding> mark(List<Finding> findings, Workload workload) {
        workload.exemptions().stream()
                .filter(exemption -> covers(exemption, workload.services(), workload))
                .forEach(exemption -> uses.putIfAbsent(exemption, Use.UNNEEDED));
        return workload.exemptions().isEmpty()
                ? findings
                : findings.stream().map(finding -> mark(finding, workload)).toList();
    }

    private Finding mark(Finding finding, Workload workload) {
        List<Exemption> matching = workload.exemptions().stream()
                .filter(exemption -> exemption.code().equals(finding.code()))
                .filter(exemption -> coversAll(exemption, finding, workload))
                .toList();
        matching.forEach(exemption -> uses.put(exemption, Use.NEEDED));
        return matching.stream()
                .filter(exemption -> !exemption.isExpired(today))
                .findFirst()
                .map(exemption -> finding.in(state(exemption)))
                .orElse(finding);
    }

    private static State state(Exemption exemption) {
        return new State(
                State.Kind.EXEMPTED, exemption.because(), exemption.owner(), exemption.expires(), exemption.place());
    }

    /** What is about several services is accepted where it is for each of them. */
    private static boolean coversAll(Exemption exemption, Finding finding, Workload workload) {
        List<ServiceRequest> about = workload.services().stream()
                .filter(service -> finding.services().contains(service.name()))
                .toList();
        Predicate<ServiceRequest> covered =
                service -> exemption.covers(service, workload.setting().cloud());
        return exemption.isUnlimited() || (!about.isEmpty() && about.stream().allMatch(covered));
    }

    private static boolean covers(Exemption exemption, List<ServiceRequest> services, Workload workload) {
        return services.stream()
                .anyMatch(
                        service -> exemption.covers(service, workload.setting().cloud()));
    }

    /** Those that are over although something needs them, and those that nothing needs. */
    public List<Finding> left() {
        List<Finding> findings = new ArrayList<>();
        uses.forEach((exemption, use) -> left(exemption, use).ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> left(Exemption exemption, Use use) {
        if (use == Use.UNNEEDED) {
            return Optional.of(unneeded(exemption));
        }
        return exemption.isExpired(today) ? Optional.of(expired(exemption)) : Optional.empty();
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
                .about(exemption.services(), exemption.code())
                .advising(remedy);
    }
}
