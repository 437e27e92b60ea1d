package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.wording.Phrases.plural;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.plan.DnsPlan;
import io.github.endpointadvisor.advice.plan.DnsZone;
import io.github.endpointadvisor.advice.plan.DnsZone.Forwarding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be said of the plan of the names: each zone once, its links, what is forwarded, what not to create. */
record DnsSentences(DnsPlan plan, List<DnsZone> zones, List<Coded> notices) {
    DnsSentences {
        zones = List.copyOf(zones);
        notices = List.copyOf(notices);
    }

    /** As far as it is about services that are shown. */
    static DnsSentences of(WorkloadAdvice advice, Detail detail) {
        return new DnsSentences(
                advice.dns(),
                advice.dns().zones().stream()
                        .filter(zone -> detail.showsAny(zone.services()))
                        .toList(),
                advice.notices().stream()
                        .filter(shared -> shared.notice().kind() == Notice.Kind.DNS)
                        .filter(shared -> detail.showsAny(shared.services()))
                        .map(Coded::of)
                        .toList());
    }

    boolean isEmpty() {
        return zones.isEmpty() && plan.ruledOut().isEmpty() && notices.isEmpty();
    }

    String heading() {
        return plural(zones.size(), "private DNS zone") + (zones.size() == 1 ? ":" : ", each to be created once:");
    }

    /** Links and forwarders. */
    List<String> steps() {
        return Stream.of(links(), ownZones(), forwarders())
                .flatMap(List::stream)
                .toList();
    }

    /** Zones that are linked to the same VNets share a sentence. */
    private List<String> links() {
        return by(DnsZone::linkedTo).entrySet().stream()
                .map(e -> "Link " + which(e.getValue()) + " to " + Sentences.list(e.getKey()) + ".")
                .toList();
    }

    private List<String> ownZones() {
        return by(DnsZone::ownZones).entrySet().stream()
                .map(e -> Sentences.list(e.getKey())
                        + ": a zone of the same name of its own in that VNet, with the endpoint there, instead of "
                        + which(e.getValue()) + ".")
                .toList();
    }

    private Map<List<String>, List<DnsZone>> by(Function<DnsZone, List<String>> places) {
        Map<List<String>, List<DnsZone>> byPlaces = new LinkedHashMap<>();
        zones.stream()
                .filter(zone -> !places.apply(zone).isEmpty())
                .forEach(zone -> byPlaces.computeIfAbsent(places.apply(zone), l -> new ArrayList<>())
                        .add(zone));
        return byPlaces;
    }

    private String which(List<DnsZone> some) {
        if (some.size() == zones.size()) {
            return some.size() == 1 ? "it" : "all of them";
        }
        return Sentences.list(some.stream().map(DnsZone::name).toList());
    }

    private List<String> forwarders() {
        return Stream.of(
                        forward(Forwarding.NEEDED, "On"),
                        forward(
                                Forwarding.IF_ON_PREMISES,
                                "If clients on-premises are to reach " + Sentences.shortList(open()) + ": on"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> forward(Forwarding when, String start) {
        String names = zones.stream()
                .filter(zone -> zone.forwarding() == when)
                .flatMap(zone -> zone.forwarders().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(start + " DNS servers outside Azure forward " + names
                        + " (the public names, not the privatelink ones) to an inbound endpoint of DNS Private"
                        + " Resolver, or a forwarder of yours, in a VNet that is linked to the zones.");
    }

    /** Services of which nobody knows whether on-premises needs them. */
    private List<String> open() {
        return zones.stream()
                .filter(zone -> zone.forwarding() == Forwarding.IF_ON_PREMISES)
                .flatMap(zone -> zone.services().stream())
                .distinct()
                .toList();
    }

    Optional<String> ruledOut() {
        return plan.ruledOut().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Names cannot be changed (dns: unmanaged), so there is no private endpoint and no zone for "
                                + Sentences.list(plan.ruledOut()) + ". What is left for each is in the table above.");
    }
}
