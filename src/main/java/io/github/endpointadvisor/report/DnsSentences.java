package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.wording.Phrases.plural;

import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.plan.DnsPlan;
import io.github.endpointadvisor.advice.plan.DnsZone;
import io.github.endpointadvisor.advice.plan.DnsZone.Forwarding;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Term;
import io.github.endpointadvisor.document.Block.Terms;
import io.github.endpointadvisor.document.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be said of the plan of the names: each zone once, its links, what is forwarded, what not to create. */
record DnsSentences(DnsPlan plan, List<DnsZone> zones, List<Words> notices) {
    DnsSentences {
        zones = List.copyOf(zones);
        notices = List.copyOf(notices);
    }

    static DnsSentences of(WorkloadAdvice advice) {
        return new DnsSentences(
                advice.dns(),
                advice.dns().zones(),
                advice.notices().stream()
                        .filter(notice -> notice.topic() == Notice.Topic.DNS)
                        .map(Sentences::of)
                        .toList());
    }

    /** Nothing where no name changes. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!zones.isEmpty()) {
            blocks.add(new Paragraph(heading()));
            blocks.add(new Terms(zones.stream()
                    .map(zone -> new Term(zone.name(), List.of(Words.of("for " + Sentences.list(zone.services())))))
                    .toList()));
        }
        List<Words> items = new ArrayList<>(Words.all(steps()));
        ruledOut().map(Words::of).ifPresent(items::add);
        items.addAll(notices);
        if (!items.isEmpty()) {
            blocks.add(new Bullets(items));
        }
        return blocks;
    }

    private String heading() {
        boolean there = plan.kept();
        return plural(zones.size(), "private DNS zone")
                + (there ? " that your organization keeps:" : zones.size() == 1 ? ":" : ", each to be created once:");
    }

    /** Links and forwarders. */
    private List<String> steps() {
        return Stream.of(links(), ownZones(), forwarders())
                .flatMap(List::stream)
                .toList();
    }

    /** Zones that are linked to the same VNets share a sentence. */
    private List<String> links() {
        return by(DnsZone::linkedTo).entrySet().stream()
                .map(e -> plan.kept()
                        ? "Check that " + which(e.getValue()) + (e.getValue().size() == 1 ? " is" : " are")
                                + " linked to " + Sentences.list(e.getKey()) + "."
                        : "Link " + which(e.getValue()) + " to " + Sentences.list(e.getKey()) + ".")
                .toList();
    }

    private List<String> ownZones() {
        return by(DnsZone::ownZones).entrySet().stream()
                .map(e -> Sentences.list(e.getKey()) + ": link "
                        + (e.getValue().stream().allMatch(zone -> zone.links().isEmpty())
                                ? which(e.getValue()) + " to that VNet only, with the records of the endpoint there."
                                : "a separate zone of the same name to that VNet, with the records of the endpoint there, instead of "
                                        + which(e.getValue()) + "."))
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
                                "If on-premises clients must reach " + Sentences.shortList(open()) + ": on"))
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
                : Optional.of(start + " DNS servers outside Azure, forward " + names
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

    private Optional<String> ruledOut() {
        return plan.ruledOut().isEmpty()
                ? Optional.empty()
                : Optional.of("DNS cannot be changed (dns: unmanaged), so there is no private endpoint and no zone for "
                        + Sentences.list(plan.ruledOut()) + ". The table above shows the answer for each.");
    }
}
