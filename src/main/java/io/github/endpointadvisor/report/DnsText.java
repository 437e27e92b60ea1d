package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.report.Sentences.plural;

import io.github.endpointadvisor.advice.DnsPlan;
import io.github.endpointadvisor.advice.DnsZone;
import io.github.endpointadvisor.advice.DnsZone.Forwarding;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.WorkloadNotice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plan of the names as prose: each zone once, its links, what is forwarded, what not to create. */
final class DnsText {
    private static final String BULLET = "    - ";

    private final DnsPlan plan;
    private final List<DnsZone> zones;
    private final Lines lines;

    private DnsText(DnsPlan plan, Style style, Detail detail) {
        this.plan = plan;
        this.zones = plan.zones().stream()
                .filter(zone -> detail.showsAny(zone.services()))
                .toList();
        this.lines = new Lines(style.width());
    }

    static String of(WorkloadAdvice advice, Style style, Detail detail) {
        DnsText text = new DnsText(advice.dns(), style, detail);
        List<WorkloadNotice> notices = advice.notices().stream()
                .filter(shared -> shared.notice().kind() == Notice.Kind.DNS)
                .filter(shared -> detail.showsAny(shared.services()))
                .toList();
        if (text.zones.isEmpty() && text.plan.ruledOut().isEmpty() && notices.isEmpty()) {
            return "";
        }
        text.lines.line(style.bold("DNS plan"));
        text.zones();
        text.links();
        text.forwarders();
        text.ruledOut();
        notices.forEach(shared -> text.lines.wrapped(
                BULLET,
                Sentences.sentence(
                                shared.notice().text(),
                                shared.services().isEmpty()
                                        ? ""
                                        : shared.services().get(0)) + " ["
                        + shared.notice().code() + "]"));
        return text.lines.toString();
    }

    private void zones() {
        if (zones.isEmpty()) {
            return;
        }
        lines.wrapped(
                "  ",
                plural(zones.size(), "private DNS zone") + (zones.size() == 1 ? ":" : ", each to be created once:"));
        int widest = zones.stream().mapToInt(zone -> zone.name().length()).max().orElse(0);
        for (DnsZone zone : zones) {
            String label =
                    "    " + zone.name() + " ".repeat(widest - zone.name().length() + 2);
            lines.wrapped(label, "for " + Sentences.list(zone.services()));
        }
    }

    /** Zones that are linked to the same VNets share a sentence. */
    private void links() {
        Map<List<String>, List<DnsZone>> byLinks = new LinkedHashMap<>();
        zones.forEach(zone ->
                byLinks.computeIfAbsent(zone.linkedTo(), l -> new ArrayList<>()).add(zone));
        byLinks.forEach((links, zones) -> {
            if (!links.isEmpty()) {
                lines.wrapped(BULLET, "Link " + which(zones) + " to " + Sentences.list(links) + ".");
            }
        });
        Map<List<String>, List<DnsZone>> byOwner = new LinkedHashMap<>();
        zones.forEach(zone ->
                byOwner.computeIfAbsent(zone.ownZones(), l -> new ArrayList<>()).add(zone));
        byOwner.forEach((owners, zones) -> {
            if (!owners.isEmpty()) {
                lines.wrapped(
                        BULLET,
                        Sentences.list(owners) + ": a zone of the same name of its own in that VNet, with the endpoint"
                                + " there, instead of " + which(zones) + ".");
            }
        });
    }

    private String which(List<DnsZone> zones) {
        if (zones.size() == this.zones.size()) {
            return zones.size() == 1 ? "it" : "all of them";
        }
        return Sentences.list(zones.stream().map(DnsZone::name).toList());
    }

    private void forwarders() {
        forward(Forwarding.NEEDED, "On");
        forward(
                Forwarding.IF_ON_PREMISES,
                "If clients on-premises are to reach " + Sentences.shortList(open()) + ": on");
    }

    private void forward(Forwarding when, String start) {
        String names = zones.stream()
                .filter(zone -> zone.forwarding() == when)
                .flatMap(zone -> zone.forwarders().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            lines.wrapped(
                    BULLET,
                    start + " DNS servers outside Azure forward " + names
                            + " (the public names, not the privatelink ones) to an inbound endpoint of DNS Private"
                            + " Resolver, or a forwarder of yours, in a VNet that is linked to the zones.");
        }
    }

    /** Services of which nobody knows whether on-premises needs them. */
    private List<String> open() {
        return zones.stream()
                .filter(zone -> zone.forwarding() == Forwarding.IF_ON_PREMISES)
                .flatMap(zone -> zone.services().stream())
                .distinct()
                .toList();
    }

    private void ruledOut() {
        if (!plan.ruledOut().isEmpty()) {
            lines.wrapped(
                    "  ",
                    "Names cannot be changed (dns: unmanaged), so there is no private endpoint and no zone for "
                            + Sentences.list(plan.ruledOut()) + ". What is left for each is in the table above.");
        }
    }
}
