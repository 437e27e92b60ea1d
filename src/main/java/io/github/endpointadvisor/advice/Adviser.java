package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the advice: a line per step of the method. */
public final class Adviser {
    private final Catalog catalog;
    private final Method method;

    public Adviser(Catalog catalog, Method method) {
        this.catalog = catalog;
        this.method = method;
    }

    public WorkloadAdvice advise(Workload workload) {
        Weights weights = new Weights(catalog.criteria(), workload.setting().priorities());
        Decider decider = new Decider(method, weights);
        SensitivityAnalysis analysis = new SensitivityAnalysis(decider, weights);
        List<ServiceAdvice> services = workload.services().stream()
                .map(request -> advise(new Case(catalog, workload.setting(), request), decider, analysis))
                .toList();
        Totals totals = Totals.of(services.stream().map(ServiceAdvice::cost).toList());
        return new WorkloadAdvice(
                workload,
                services,
                DnsZone.of(services),
                totals,
                Budget.of(workload.budgetMonthlyUsd(), services, totals));
    }

    private ServiceAdvice advise(Case c, Decider decider, SensitivityAnalysis analysis) {
        List<Alternative> ranked = decider.decide(c);
        Optional<Alternative> winner = Decider.winner(ranked);
        SensitivityAnalysis.Findings findings = analysis.run(c, ranked);
        List<Notice> notices = winner.stream().flatMap(w -> notices(c, w)).toList();
        return new ServiceAdvice(
                c.request(),
                Recommendation.of(ranked),
                Why.reasons(c, ranked),
                ranked,
                clients(c, winner),
                winner.map(Alternative::cost).orElse(Cost.FREE),
                endpoints(c, winner),
                winner.map(Alternative::changes).orElseGet(() -> nearestChange(ranked)),
                of(Notice.Kind.STEP, notices),
                of(Notice.Kind.WARNING, notices),
                findings.assumptions(),
                findings.sensitivity());
    }

    private Stream<Notice> notices(Case c, Alternative winner) {
        return Stream.concat(
                Setup.of(c, winner).stream(),
                method.checks().stream().flatMap(check -> check.look(c, winner).stream()));
    }

    private static List<Notice> of(Notice.Kind kind, List<Notice> notices) {
        return notices.stream().filter(notice -> notice.kind() == kind).toList();
    }

    private static List<Access> clients(Case c, Optional<Alternative> winner) {
        return c.clients().stream()
                .map(client -> winner.map(w -> Access.under(client, w.mechanism(), c))
                        .orElseGet(() ->
                                new Access(client.name(), Access.NO_WAY, "no mechanism is possible", Optional.empty())))
                .toList();
    }

    private static List<EndpointPlan> endpoints(Case c, Optional<Alternative> winner) {
        return winner.filter(w -> w.mechanism() == Mechanism.PRIVATE_ENDPOINT)
                .map(w -> EndpointPlan.of(c))
                .orElse(List.of());
    }

    /**
     * The changes of the excluded mechanism that has the fewest demands against it, all of which can be lifted; of equally
     * near ones that of a private endpoint, which can do most.
     */
    private static List<Change> nearestChange(List<Alternative> ranked) {
        return ranked.stream()
                .filter(alternative ->
                        alternative.against().size() == alternative.changes().size())
                .filter(alternative -> !alternative.changes().isEmpty())
                .min(Comparator.comparing((Alternative alternative) ->
                                alternative.changes().size())
                        .thenComparing(a -> a.mechanism() != Mechanism.PRIVATE_ENDPOINT)
                        .thenComparing(Alternative::mechanism))
                .map(Adviser::named)
                .orElse(List.of());
    }

    private static List<Change> named(Alternative alternative) {
        String how = ", which would make " + alternative.mechanism().withArticle() + " possible";
        List<Change> changes = alternative.changes();
        List<Change> named = new ArrayList<>(changes.subList(0, changes.size() - 1));
        Change last = changes.get(changes.size() - 1);
        named.add(new Change(last.text() + how, last.monthlyUsd(), last.priced(), last.formula(), last.source()));
        return named;
    }
}
