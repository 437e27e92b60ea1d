package io.github.endpointadvisor.gate;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.sensitivity.Assumption;
import io.github.endpointadvisor.advice.sensitivity.Sensitivity;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.diagnostic.Severity;
import io.github.endpointadvisor.wording.Phrases;
import io.github.endpointadvisor.workload.Document;
import io.github.endpointadvisor.workload.FactKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts that the file does not state although another value would change an answer: one finding per fact. */
final class MissingFacts {
    private static final int VALUES_SHOWN = 3;

    private final String file;
    private final Severity severity;

    MissingFacts(String file, boolean strict) {
        this.file = file;
        this.severity = strict ? Severity.ERROR : Severity.NOTE;
    }

    /** A fact, and the services whose answers depend on it. */
    private record Missing(FactKey fact, List<ServiceAdvice> services) {}

    /** {@code asked} are facts that were asked for already. */
    List<Finding> of(Document document, WorkloadAdvice advice, Set<String> asked) {
        Map<String, Missing> missing = new LinkedHashMap<>();
        for (ServiceAdvice service : advice.services()) {
            service.assumptions().stream()
                    .filter(assumption -> assumption.decisive() && !assumption.wish())
                    .map(Assumption::fact)
                    .filter(fact -> !asked.contains(fact.path(service.request().name())))
                    .forEach(fact -> missing.computeIfAbsent(
                                    fact.path(service.request().name()), path -> new Missing(fact, new ArrayList<>()))
                            .services()
                            .add(service));
        }
        return missing.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue(), document))
                .toList();
    }

    private Finding finding(String path, Missing missing, Document document) {
        List<String> names = missing.services().stream()
                .map(service -> service.request().name())
                .toList();
        ServiceAdvice first = missing.services().get(0);
        return Finding.of(
                        Codes.FACT_MISSING,
                        severity,
                        file,
                        at(missing.fact(), first, document),
                        path + " is not set, and the advice depends on it: " + values(missing.fact(), first))
                .about(names, path)
                .advising("set it in the file")
                .restingOn(List.of(path), List.of());
    }

    /** A fact of a service at the service, one of the workload where its mapping stands. */
    private static Optional<Position> at(FactKey fact, ServiceAdvice service, Document document) {
        return fact.ofService()
                ? Optional.of(service.request().at())
                : document.at(fact.key()).or(() -> Optional.of(service.request().at()));
    }

    private static String values(FactKey fact, ServiceAdvice service) {
        List<Sensitivity.FactFlip> flips = service.sensitivity().facts().stream()
                .filter(flip -> flip.fact().equals(fact))
                .toList();
        Map<String, List<String>> values = new LinkedHashMap<>();
        flips.forEach(flip -> values.computeIfAbsent(answer(flip.then()), answer -> new ArrayList<>())
                .add(flip.value()));
        return values.entrySet().stream()
                .map(entry -> "with " + shown(entry.getValue()) + " the advice for "
                        + service.request().name() + " is " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String answer(Sensitivity.Then then) {
        return then.mechanism().isPresent() ? then.words() : "that no mechanism is possible";
    }

    private static String shown(List<String> values) {
        return values.size() > VALUES_SHOWN
                ? String.join(", ", values.subList(0, VALUES_SHOWN)) + " or others"
                : Phrases.either(values);
    }
}
