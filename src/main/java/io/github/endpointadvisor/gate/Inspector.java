package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.budget.Budget;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.FactKey;
import io.github.endpointadvisor.workload.ServiceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds one workload, as its file says it is, against the advice: a line per kind of finding. */
public final class Inspector {
    private static final int NAMES_SHOWN = 6;

    private final Catalog catalog;
    private final Method method;
    private final boolean strict;

    /** {@code strict} makes unknown facts that decide errors. */
    public Inspector(Catalog catalog, Method method, boolean strict) {
        this.catalog = catalog;
        this.method = method;
        this.strict = strict;
    }

    /** Everything there is to tell, each thing once, in no particular order. */
    public List<Finding> inspect(Document document, WorkloadAdvice advice) {
        String file = document.workload().file();
        List<InPlace> places = places(document, advice);
        Requirements requirements = new Requirements(method.constraints(), file, strict);
        Preference preference = new Preference(file, isOverBudget(advice));
        List<Finding> findings = new ArrayList<>();
        places.forEach(place -> findings.addAll(requirements.of(place)));
        places.forEach(place -> preference.of(place).ifPresent(findings::add));
        findings.addAll(BlockedClients.of(advice, file));
        findings.addAll(new Traps(catalog, method, file).of(places, document));
        findings.addAll(new MissingFacts(file, strict).of(document, advice, requirements.asked()));
        Spending.of(places, document, advice.budget()).ifPresent(findings::add);
        unknown(advice, file).ifPresent(findings::add);
        return Twins.apart(findings);
    }

    private static boolean isOverBudget(WorkloadAdvice advice) {
        return advice.budget()
                .filter(budget -> budget.verdict() != Budget.Verdict.WITHIN)
                .isPresent();
    }

    private List<InPlace> places(Document document, WorkloadAdvice advice) {
        List<InPlace> places = new ArrayList<>();
        for (int i = 0; i < advice.services().size(); i++) {
            place(document, advice.services().get(i), i).ifPresent(places::add);
        }
        return places;
    }

    private Optional<InPlace> place(Document document, ServiceAdvice service, int index) {
        ServiceRequest request = service.request();
        Position at = document.atServiceKey(index, "current").orElse(request.at());
        Case c = new Case(catalog, document.workload().setting(), request);
        return request.current().map(mechanism -> InPlace.of(c, service, mechanism, at));
    }

    /** Without a word on what is in place there is nothing to hold against the advice. */
    private static Optional<Finding> unknown(WorkloadAdvice advice, String file) {
        List<ServiceRequest> silent = advice.services().stream()
                .map(ServiceAdvice::request)
                .filter(request -> request.current().isEmpty())
                .toList();
        List<String> names = silent.stream().map(ServiceRequest::name).toList();
        return silent.stream()
                .findFirst()
                .map(first -> Finding.of(
                                Codes.CURRENT_MISSING,
                                Severity.NOTE,
                                file,
                                Optional.of(first.at()),
                                "'current' is not set for " + Whole.list(names, NAMES_SHOWN)
                                        + ", so what is in place there is not compared with the advice")
                        .about(names, "")
                        .advising("set 'current' to the id of the mechanism in place, such as private-endpoint")
                        .restingOn(
                                names.stream()
                                        .map(FactKey.ofService("current")::path)
                                        .toList(),
                                List.of()));
    }
}
