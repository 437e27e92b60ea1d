package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Alternative.Contribution;
import io.github.endpointadvisor.advice.method.Decision;
import io.github.endpointadvisor.advice.method.Ranking;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.method.Scoring;
import io.github.endpointadvisor.catalog.Criterion;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts into words why the winner won: by the demands that only it meets, else by the criteria it leads on. */
final class Why {
    private static final int CRITERIA_SHOWN = 3;

    private Why() {}

    static List<Reason> reasons(Decision decision) {
        if (decision.choice().isEmpty()) {
            return losing(decision.ranked());
        }
        return decision.because()
                .map(because -> instead(because, decision))
                .orElseGet(() -> winning(decision.c(), decision.ranked().get(0), decision.ranked()));
    }

    /** Another mechanism than the one that ranks first: what turned it, and the demands that it meets all the same. */
    private static List<Reason> instead(Reason because, Decision decision) {
        List<Reason> reasons = new ArrayList<>(List.of(because));
        reasons.addAll(decisive(decision.choice().orElseThrow(), decision.ranked()));
        return reasons;
    }

    private static List<Reason> winning(Case c, Alternative winner, List<Alternative> ranked) {
        List<Reason> reasons = new ArrayList<>(decisive(winner, ranked));
        Optional<Alternative> next =
                ranked.stream().skip(1).filter(a -> !a.isExcluded()).findFirst();
        if (next.isPresent() && reasons.isEmpty()) {
            reasons.add(open(winner, next.get()));
        }
        if (next.isPresent()) {
            reasons.addAll(leads(c, winner, next.get()));
        } else if (reasons.isEmpty()) {
            reasons.add(onlyOne(c, winner));
        }
        return reasons;
    }

    /** Demands that the winner meets and some other mechanism does not. */
    private static List<Reason> decisive(Alternative winner, List<Alternative> ranked) {
        Set<String> excluding = new TreeSet<>();
        ranked.stream()
                .filter(Alternative::isExcluded)
                .flatMap(alternative -> alternative.against().stream())
                .forEach(reason -> excluding.add(reason.code()));
        return winner.met().stream()
                .filter(reason -> excluding.contains(reason.code()))
                .toList();
    }

    /** The criteria on which the winner gains most over the next best. */
    private static List<Reason> leads(Case c, Alternative winner, Alternative next) {
        if (next.unknown() && !winner.unknown()) {
            return List.of(new Reason(
                    "method",
                    "the next mechanism, " + next.mechanism().withArticle() + ", is not documented for this workload",
                    List.of(),
                    List.of()));
        }
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < winner.contributions().size(); i++) {
            leads.add(
                    new Lead(winner.contributions().get(i), next.contributions().get(i)));
        }
        return leads.stream()
                .filter(lead -> lead.points() > Ranking.TIE)
                .sorted(Comparator.comparingDouble(Lead::points).reversed())
                .limit(CRITERIA_SHOWN)
                .map(lead -> lead.reason(criterion(c, lead.mine().criterion()), next.mechanism()))
                .toList();
    }

    /** No demand decides: the first sentence says so, in the words of the documented decision statements. */
    private static Reason open(Alternative winner, Alternative next) {
        String text = switch (winner.mechanism()) {
            case SERVICE_ENDPOINT ->
                "a service endpoint is enough: no on-premises client, private IP address or narrower access is"
                        + " required. It is free and needs no DNS changes";
            case PRIVATE_ENDPOINT ->
                "no requirement decides. The private endpoint scores higher than "
                        + next.mechanism().withArticle() + " even after its cost";
            case PUBLIC ->
                "no requirement rules out the public endpoint, and "
                        + next.mechanism().withArticle() + " costs "
                        + next.cost().monthlyUsd() + " USD a month";
            case NONE -> "no requirement decides, and adding nothing scores highest";
            default -> "no requirement decides, and " + winner.mechanism().withArticle() + " scores highest";
        };
        return new Reason("method", text, List.of(), List.of());
    }

    private static Criterion criterion(Case c, String id) {
        return c.catalog().criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Reason onlyOne(Case c, Alternative winner) {
        if (winner.mechanism() == Mechanism.NONE && !c.resource().isInVnet()) {
            return new Reason(
                    "method",
                    "every client connects through its platform, so your network needs no endpoint",
                    List.of(c.fact("clients")),
                    List.of());
        }
        return new Reason(
                "method",
                winner.mechanism().withArticle() + " is the only mechanism that is possible for " + c.name(),
                List.of(c.fact("type")),
                c.service().sources().stream().limit(2).toList());
    }

    /** Nothing is possible: what stands in the way, once per rule. */
    private static List<Reason> losing(List<Alternative> ranked) {
        Set<String> seen = new TreeSet<>();
        return ranked.stream()
                .filter(Alternative::offered)
                .flatMap(alternative -> alternative.against().stream())
                .filter(reason -> seen.add(reason.code() + reason.text()))
                .toList();
    }

    /** How far the winner is ahead on one criterion. */
    private record Lead(Contribution mine, Contribution other) {
        double points() {
            return mine.points() - other.points();
        }

        Reason reason(Criterion criterion, Mechanism rival) {
            String text = criterion.name() + ": " + mine.text() + " (" + rival.label() + ": " + other.text() + ")"
                    + ", +" + Scoring.printed(points());
            return new Reason(criterion.id(), text, List.of(), List.of(criterion.source()));
        }
    }
}
