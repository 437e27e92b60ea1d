package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.advice.method.Stage;
import io.github.endpointadvisor.advice.method.Whole;
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
                        .filter(check -> isOpen(check, place))
                        .flatMap(check -> check.look(it.c(), it.alternative()).stream())
                        .forEach(notice -> findings.add(finding(
                                notice,
                                Optional.of(place.at()),
                                place.mechanism().id())));
            });
        }
        Whole whole = new Whole(
                catalog,
                document.workload().setting(),
                chosen,
                document.workload().idleClients());
        method.workloadChecks().stream()
                .filter(check -> check.stage() != Stage.WHILE_BUILDING)
                .flatMap(check -> check.look(whole).stream())
                .forEach(notice -> findings.add(finding(notice, at(notice, places), "")));
        return findings;
    }

    /** A step to take when building is done, or not, by what is in place; it is open where the file does not say. */
    private static boolean isOpen(Check check, InPlace place) {
        return check.stage() != Stage.WHILE_BUILDING
                && check.settledBy().filter(place.c().request()::states).isEmpty();
    }

    private Finding finding(Notice notice, Optional<Position> at, String subject) {
        return Finding.of(notice.code(), notice.severity(), file, at, notice.text())
                .about(notice.services(), subject)
                .restingOn(List.of(), notice.sources());
    }

    /** The place of the first service that it is about. */
    private static Optional<Position> at(Notice notice, List<InPlace> places) {
        return places.stream()
                .filter(place -> notice.services().contains(place.name()))
                .map(InPlace::at)
                .findFirst();
    }
}
