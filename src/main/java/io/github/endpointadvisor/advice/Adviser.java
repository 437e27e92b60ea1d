package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.budget.Budgeting;
import io.github.endpointadvisor.advice.budget.Courses;
import io.github.endpointadvisor.advice.budget.Totals;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Decider;
import io.github.endpointadvisor.advice.method.Decision;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.method.Reason;
import io.github.endpointadvisor.advice.method.Recommendation;
import io.github.endpointadvisor.advice.method.Stage;
import io.github.endpointadvisor.advice.method.Weights;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.plan.DnsPlan;
import io.github.endpointadvisor.advice.plan.Plan;
import io.github.endpointadvisor.advice.sensitivity.SensitivityAnalysis;
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
    private final Headline headline;

    public Adviser(Catalog catalog, Method method) {
        this.catalog = catalog;
        this.method = method;
        this.headline = new Headline(method);
    }

    public WorkloadAdvice advise(Workload workload) {
        Weights weights = new Weights(catalog.criteria(), workload.setting().priorities());
        Decider decider = new Decider(method, weights);
        SensitivityAnalysis analysis = new SensitivityAnalysis(decider, weights);
        List<Decision> decided = workload.services().stream()
                .map(request -> Decision.of(new Case(catalog, workload.setting(), request), decider))
                .toList();
        Optional<Budgeting> budgeting = workload.budgetMonthlyUsd().map(usd -> new Budgeting(usd, decided));
        List<Decision> decisions = budgeting.map(Budgeting::decisions).orElse(decided);
        List<ServiceAdvice> services = decisions.stream()
                .map(decision -> advise(decision, analysis, decider))
                .toList();
        Whole whole = whole(workload, decisions);
        DnsPlan dns = DnsPlan.of(whole, decisions.stream().map(Decision::c).toList());
        return new WorkloadAdvice(
                workload,
                services,
                notices(whole),
                Remarks.of(whole),
                dns,
                whole,
                Plan.of(whole, dns),
                Totals.of(services.stream().map(ServiceAdvice::cost).toList()),
                Courses.of(decisions),
                budgeting.map(Budgeting::result),
                Optional.empty());
    }

    private Whole whole(Workload workload, List<Decision> decisions) {
        return new Whole(
                catalog,
                workload.setting(),
                decisions.stream().flatMap(d -> d.chosen().stream()).toList(),
                workload.idleClients());
    }

    private List<Notice> notices(Whole whole) {
        return method.workloadChecks().stream()
                .flatMap(check -> check.look(whole).stream())
                .toList();
    }

    private ServiceAdvice advise(Decision decision, SensitivityAnalysis analysis, Decider decider) {
        Case c = decision.c();
        List<Alternative> ranked = decision.ranked();
        Optional<Alternative> winner = decision.choice();
        SensitivityAnalysis.Findings findings = analysis.run(c.condensed(), ranked);
        List<Reason> reasons = Why.reasons(decision);
        return new ServiceAdvice(
                c,
                Recommendation.of(decision),
                headline.of(decision, reasons),
                reasons,
                ranked,
                winner.map(w -> Connections.of(w.mechanism(), c)).orElseGet(() -> Connections.blocked(c)),
                winner.map(Alternative::cost).orElse(Cost.FREE),
                endpoints(c, winner),
                winner.map(Alternative::changes).orElseGet(() -> nearestChange(ranked)),
                winner.stream().flatMap(w -> warnings(c, w)).toList(),
                winner.map(w -> Remarks.of(c, w.mechanism())).orElse(List.of()),
                Stream.concat(
                                Combination.of(decision, decider).map(it -> it.way(c, winner.orElseThrow())).stream(),
                                CheaperWays.of(decision, findings.sensitivity()).stream())
                        .toList(),
                findings.assumptions(),
                winner.map(w -> Evidence.of(c, w, reasons)).orElse(Evidence.NONE),
                findings.sensitivity());
    }

    private Stream<Notice> warnings(Case c, Alternative winner) {
        return method.checks().stream()
                .filter(check -> check.stage() != Stage.ONCE_BUILT)
                .flatMap(check -> check.look(c, winner).stream());
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
        named.add(last.saying(last.text() + how));
        return named;
    }
}
