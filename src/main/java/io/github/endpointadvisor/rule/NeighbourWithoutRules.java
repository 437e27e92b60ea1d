package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.workload.Client;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** EA228: a service endpoint also changes the traffic to a neighbour whose tier takes no VNet rules. */
final class NeighbourWithoutRules implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        return ClientSubnets.tags(workload).stream()
                .flatMap(tag -> look(tag, workload).stream())
                .toList();
    }

    private static List<Warning> look(String tag, Whole workload) {
        List<Chosen> switched =
                workload.where(s -> s.hasServiceEndpoint() && s.tag().equals(tag));
        Set<Client> subnets = ClientSubnets.of(switched);
        List<Chosen> without = workload.where(s -> s.mechanism() == Mechanism.PUBLIC
                && s.tag().equals(tag)
                && !Reach.hasVnetRules(s.c())
                && ClientSubnets.meet(s, subnets));
        return without.isEmpty() ? List.of() : notice(tag, switched, without, workload);
    }

    private static List<Warning> notice(String tag, List<Chosen> switched, List<Chosen> without, Whole workload) {
        boolean endpoint = switched.stream()
                .allMatch(s -> s.left(Mechanism.PRIVATE_ENDPOINT).isPresent());
        boolean one = without.size() == 1;
        return Warning.about(
                Stream.concat(switched.stream(), without.stream()).toList(),
                Whole.listed(without) + " in tier " + tiers(without) + (one ? " has" : " have")
                        + " no virtual network rules, and the tag " + tag + ", which " + Whole.listed(switched)
                        + (switched.size() == 1 ? " needs" : " need") + " on " + ClientSubnets.words(workload)
                        + ", changes the traffic to " + (one ? "it" : "them")
                        + " as well: source addresses become private, open connections drop, and no rule can admit"
                        + " the subnets. Do not enable the tag on subnets that use both: "
                        + (endpoint ? "give " + Whole.listed(switched) + " a private endpoint, " : "")
                        + "use separate subnets, or move " + Whole.listed(without)
                        + " to a tier with virtual network rules",
                sources(without));
    }

    private static String tiers(List<Chosen> services) {
        return Whole.list(services.stream()
                .flatMap(s -> s.c().resource().tier().stream())
                .map(Tier::name)
                .distinct()
                .toList());
    }

    /** What says so of the tiers, and of the tag. */
    private static String[] sources(List<Chosen> services) {
        Stream<String> tiers = services.stream()
                .flatMap(s -> s.c().resource().tier().stream())
                .flatMap(tier -> tier.source().stream());
        return Stream.concat(tiers, Stream.of("se25")).distinct().toArray(String[]::new);
    }
}
