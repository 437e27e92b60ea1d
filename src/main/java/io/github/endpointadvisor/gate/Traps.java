package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.advice.method.WorkloadNotice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.workload.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of the method, held against what is in place instead of what is advised. */
final class Traps {
    private final Catalog catalog;
    private final Method method;
    private final String file;

    Traps(Catalog catalog, Method method, String file) {
        this.catalog = catalog;
        this.method = method;
        this.file = file;
    }

    List<Finding> of(List<InPlace> places, Document document) {
        List<Finding> findings = new ArrayList<>();
        List<Chosen> chosen = new ArrayList<>();
        for (InPlace place : places) {
            place.chosen().ifPresent(it -> {
                chosen.add(it);
                method.checks().stream()
                        .filter(Check::lasts)
                        .forEach(check -> ofService(check, it, place).ifPresent(findings::add));
            });
        }
        Whole whole = new Whole(
                catalog,
                document.workload().setting(),
                chosen,
                document.workload().idleClients());
        method.workloadChecks().stream()
                .filter(WorkloadCheck::lasts)
                .forEach(check -> check.look(whole).forEach(shared -> findings.add(ofAll(check, shared, places))));
        return findings;
    }

    private Optional<Finding> ofService(Check check, Chosen chosen, InPlace place) {
        return check.look(chosen.c(), chosen.alternative())
                .filter(notice -> isOpen(check, place))
                .map(notice -> Finding.of(check.code(), check.severity(), file, Optional.of(place.at()), notice.text())
                        .about(List.of(place.name()), place.mechanism().id())
                        .restingOn(List.of(), notice.sources()));
    }

    /** A step to take when building is done, or not, by what is in place; it is open where the file does not say. */
    private static boolean isOpen(Check check, InPlace place) {
        return check.settledBy().filter(place.c().request()::states).isEmpty();
    }

    private Finding ofAll(WorkloadCheck check, WorkloadNotice shared, List<InPlace> places) {
        return Finding.of(
                        check.code(),
                        check.severity(),
                        file,
                        at(shared, places),
                        shared.notice().text())
                .about(shared.services(), "")
                .restingOn(List.of(), shared.notice().sources());
    }

    /** The place of the first service that it is about. */
    private static Optional<Position> at(WorkloadNotice shared, List<InPlace> places) {
        return places.stream()
                .filter(place -> shared.services().contains(place.name()))
                .map(InPlace::at)
                .findFirst();
    }
}
