package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.report.Sentences.plural;

import io.github.endpointadvisor.advice.DnsPlan;
import io.github.endpointadvisor.advice.DnsZone;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.WorkloadNotice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plan of the names as prose: each zone once, its links, what is forwarded, what not to create. */
final class DnsText {
    private static final String BULLET = "    - ";

    private final DnsPlan plan;
    private final Lines lines;

    private DnsText(WorkloadAdvice advice, Style style) {
        this.plan = advice.dns();
        this.lines = new Lines(style.width());
    }

    static String of(WorkloadAdvice advice, Style style) {
        DnsText text = new DnsText(advice, style);
        List<WorkloadNotice> notices = advice.notices().stream()
                .filter(shared -> shared.notice().kind() == Notice.Kind.DNS)
                .toList();
        if (text.plan.zones().isEmpty() && text.plan.ruledOut().isEmpty() && notices.isEmpty()) {
            return "";
        }
        text.lines.line(style.bold("DNS plan"));
        text.zones();
        text.links();
        text.forwarders();
        text.ruledOut();
        notices.forEach(shared -> text.lines.wrapped(
                BULLET,
                Sentences.sentence(shared.notice().text(), "") + " ["
                        + shared.notice().code() + "]"));
        return text.lines.toString();
    }

    private void zones() {
        if (plan.zones().isEmpty()) {
            return;
        }
        lines.wrapped(
                "  ",
                plural(plan.zones().size(), "private DNS zone")
                        + (plan.zones().size() == 1 ? ":" : ", each to be created once:"));
        int widest = plan.zones().stream()
                .mapToInt(zone -> zone.name().length())
                .max()
                .orElse(0);
        for (DnsZone zone : plan.zones()) {
            String label =
                    "    " + zone.name() + " ".repeat(widest - zone.name().length() + 2);
            lines.wrapped(label, "for " + Sentences.list(zone.services()));
        }
    }

    /** Zones that are linked to the same VNets share a sentence. */
    private void links() {
        Map<List<String>, List<DnsZone>> byLinks = new LinkedHashMap<>();
        plan.zones()
                .forEach(zone -> byLinks.computeIfAbsent(zone.linkedTo(), l -> new ArrayList<>())
                        .add(zone));
        byLinks.forEach((links, zones) -> {
            if (!links.isEmpty()) {
                lines.wrapped(BULLET, "Link " + which(zones) + " to " + Sentences.list(links) + ".");
            }
        });
        Map<List<String>, List<DnsZone>> byOwner = new LinkedHashMap<>();
        plan.zones()
                .forEach(zone -> byOwner.computeIfAbsent(zone.ownZones(), l -> new ArrayList<>())
                        .add(zone));
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
        if (zones.size() == plan.zones().size()) {
            return zones.size() == 1 ? "it" : "all of them";
        }
        return Sentences.list(zones.stream().map(DnsZone::name).toList());
    }

    private void forwarders() {
        List<String> names = plan.zones().stream()
                .flatMap(zone -> zone.forwarders().stream())
                .distinct()
                .toList();
        if (plan.forwarded() && !names.isEmpty()) {
            lines.wrapped(
                    BULLET,
                    "On DNS servers outside Azure forward " + String.join(", ", names)
                            + " (the public names, not the privatelink ones) to an inbound endpoint of DNS Private"
                            + " Resolver, or a forwarder of yours, in a VNet that is linked to the zones.");
        }
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
