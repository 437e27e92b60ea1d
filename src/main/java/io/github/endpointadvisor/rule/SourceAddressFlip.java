package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.advice.method.WorkloadNotice;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.ServiceEndpointSupport;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Inspection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** EA202: a service endpoint changes the source address of its subnets, for all resources of the service. */
final class SourceAddressFlip implements WorkloadCheck {
    @Override
    public String code() {
        return "EA202";
    }

    @Override
    public boolean lasts() {
        return false;
    }

    @Override
    public List<WorkloadNotice> look(Whole workload) {
        Map<List<Chosen>, List<String>> byVictims = new LinkedHashMap<>();
        tags(workload)
                .forEach(tag -> byVictims
                        .computeIfAbsent(victims(tag, workload), open -> new ArrayList<>())
                        .add(tag));
        return byVictims.entrySet().stream()
                .flatMap(e -> flip(e.getValue(), e.getKey(), workload).stream())
                .toList();
    }

    /** The tags that the advice switches on, each once. */
    static List<String> tags(Whole workload) {
        return workload.where(Chosen::hasServiceEndpoint).stream()
                .map(SourceAddressFlip::tag)
                .distinct()
                .toList();
    }

    static String tag(Chosen service) {
        return service.c()
                .service()
                .serviceEndpoint()
                .map(ServiceEndpointSupport::tag)
                .orElse("");
    }

    /** The subnets that get the tags, as sentences call them. */
    static String subnets(Whole workload) {
        return workload.setting().network().inspection() == Inspection.FIREWALL
                ? "the firewall's subnet"
                : "the client subnets";
    }

    private static List<Chosen> switched(List<String> tags, Whole workload) {
        return workload.where(s -> s.hasServiceEndpoint() && tags.contains(tag(s)));
    }

    /** Services on the same subnets that keep a public side and take VNet rules; what takes none is EA228. */
    private static List<Chosen> victims(String tag, Whole workload) {
        Set<Client> subnets = ClientSubnets.of(switched(List.of(tag), workload));
        return workload.where(s -> s.mechanism() == Mechanism.PUBLIC
                && tag(s).equals(tag)
                && Reach.hasVnetRules(s.c())
                && ClientSubnets.meet(s, subnets));
    }

    private List<WorkloadNotice> flip(List<String> tags, List<Chosen> victims, Whole workload) {
        List<Chosen> switched = switched(tags, workload);
        boolean one = tags.size() == 1;
        String hit = victims.isEmpty()
                ? ""
                : ". In this workload that affects " + Whole.listed(victims) + ", which "
                        + (victims.size() == 1 ? "keeps its" : "keep their")
                        + " public endpoint: add virtual network rules there first";
        return WorkloadNotice.warning(
                code(),
                switched,
                "When the service endpoint" + (one ? " " : "s ") + Whole.list(tags) + (one ? " is" : " are")
                        + " enabled for " + Whole.listed(switched) + ", every resource of "
                        + (one ? "the service" : "these services") + " that " + subnets(workload)
                        + " can reach sees private source IP addresses. Replace IP rules for these subnets with"
                        + " virtual network rules first; open connections drop" + hit,
                "se25");
    }
}
