package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Bill;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Decision;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.Granularity;
import io.github.endpointadvisor.workload.PublicAccess;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A private endpoint for the clients that need one and a service endpoint for the others, whose data then costs nothing. On
 * each criterion it is as good as the worse of the two, but for the cost, which is its own, and on-premises, which the
 * private endpoint serves.
 *
 * @param monthlyUsd what it costs if all data is that of the others
 * @param keepers names of the clients that keep the private endpoint
 */
record Combination(BigDecimal monthlyUsd, double score, List<String> keepers) {
    /** Only these speak against a service endpoint for everybody: clients that it does not reach. */
    private static final Set<String> LIFTED = Set.of("EA109", "EA117");

    private static final Set<String> OF_THE_PRIVATE_ENDPOINT = Set.of("on-premises-support", "cost");

    /** Empty where requirements forbid it, or where it would save nothing. */
    static Optional<Combination> of(Decision decision, Decider decider) {
        Case c = decision.c();
        Optional<Alternative> chosen =
                decision.choice().filter(a -> a.mechanism() == Mechanism.PRIVATE_ENDPOINT && allowed(c));
        BigDecimal saved = chosen.isEmpty() ? BigDecimal.ZERO : Bill.dataUsd(c);
        boolean free = decision.ranked().stream().anyMatch(Combination::servesTheOthers);
        List<String> keepers = keepers(c);
        boolean mixed = !keepers.isEmpty() && keepers.size() < c.clients().size();
        if (!free || !mixed || saved.compareTo(BigDecimal.ONE) < 0) {
            return Optional.empty();
        }
        BigDecimal usd = chosen.orElseThrow().monthlyUsd().subtract(saved);
        return Optional.of(new Combination(usd, score(usd, c, decider), keepers));
    }

    /** Public network access stays on for the subnets, so nothing may ask for a private address or a narrow grant. */
    private static boolean allowed(Case c) {
        return c.needs().publicAccessOrAssumed() == PublicAccess.SELECTED_NETWORKS
                && !c.needs().privateIp()
                && !c.needs().exfiltrationProtection()
                && c.needs().granularity() == Granularity.SERVICE
                && !c.resource().isInVnet();
    }

    private static boolean servesTheOthers(Alternative alternative) {
        return alternative.mechanism() == Mechanism.SERVICE_ENDPOINT
                && alternative.offered()
                && (!alternative.isExcluded()
                        || alternative.against().stream().allMatch(reason -> LIFTED.contains(reason.code())));
    }

    private static List<String> keepers(Case c) {
        return Connections.of(Mechanism.SERVICE_ENDPOINT, c).stream()
                .filter(path -> !path.mayUse(Mechanism.SERVICE_ENDPOINT))
                .map(ConnectionPath::client)
                .filter(client ->
                        Connections.of(client, Mechanism.PRIVATE_ENDPOINT, c).mayUse(Mechanism.PRIVATE_ENDPOINT))
                .map(Client::name)
                .toList();
    }

    private static double score(BigDecimal usd, Case c, Decider decider) {
        Cost cost = new Cost(List.of(), List.of(), false, usd);
        List<Alternative.Contribution> endpoint = decider.contributions(Mechanism.PRIVATE_ENDPOINT, c, cost);
        List<Alternative.Contribution> service = decider.contributions(Mechanism.SERVICE_ENDPOINT, c, cost);
        double score = 0;
        for (int i = 0; i < endpoint.size(); i++) {
            double own = endpoint.get(i).points();
            boolean keeps = OF_THE_PRIVATE_ENDPOINT.contains(endpoint.get(i).criterion());
            score += keeps ? own : Math.min(own, service.get(i).points());
        }
        return score;
    }

    CheaperWay way(Case c, Alternative chosen) {
        String text = String.format(
                Locale.ROOT,
                "a private endpoint for %s and a service endpoint for the others: as little as %s USD a month, if the"
                        + " others carry all the data (score %.3f against %.3f). Keep public network access of %s"
                        + " on selected networks, and do not link the private DNS zones to the VNets of the others",
                Whole.list(keepers),
                monthlyUsd.toPlainString(),
                score,
                chosen.score(),
                c.name());
        return new CheaperWay(CheaperWay.Kind.COMBINATION, text, monthlyUsd, List.of("cmp23"));
    }
}
