package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Client;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** EA202: a service endpoint changes the source address of its subnets, for all resources of the service. */
final class SourceAddressFlip implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        Map<List<Chosen>, List<String>> byVictims = new LinkedHashMap<>();
        ClientSubnets.tags(workload)
                .forEach(tag -> byVictims
                        .computeIfAbsent(victims(tag, workload), open -> new ArrayList<>())
                        .add(tag));
        return byVictims.entrySet().stream()
                .flatMap(e -> flip(e.getValue(), e.getKey(), workload).stream())
                .toList();
    }

    private static List<Chosen> switched(List<String> tags, Whole workload) {
        return workload.where(s -> s.hasServiceEndpoint() && tags.contains(s.tag()));
    }

    /** Services on the same subnets that keep a public side and take VNet rules; what takes none is EA228. */
    private static List<Chosen> victims(String tag, Whole workload) {
        Set<Client> subnets = ClientSubnets.of(switched(List.of(tag), workload));
        return workload.where(s -> s.mechanism() == Mechanism.PUBLIC
                && s.tag().equals(tag)
                && Reach.hasVnetRules(s.c())
                && ClientSubnets.meet(s, subnets));
    }

    private static List<Warning> flip(List<String> tags, List<Chosen> victims, Whole workload) {
        List<Chosen> switched = switched(tags, workload);
        boolean one = tags.size() == 1;
        String hit = victims.isEmpty()
                ? ""
                : ". In this workload that affects " + Whole.listed(victims) + ", which "
                        + (victims.size() == 1 ? "keeps its" : "keep their")
                        + " public endpoint: add virtual network rules there first";
        return Warning.about(
                switched,
                "When the service endpoint" + (one ? " " : "s ") + Whole.list(tags) + (one ? " is" : " are")
                        + " enabled for " + Whole.listed(switched) + ", every resource of "
                        + (one ? "the service" : "these services") + " that " + ClientSubnets.words(workload)
                        + " can reach sees private source IP addresses. Replace IP rules for these subnets with"
                        + " virtual network rules first; open connections drop" + hit,
                "se25");
    }
}
