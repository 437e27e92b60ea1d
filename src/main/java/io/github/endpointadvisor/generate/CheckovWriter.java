package io.github.endpointadvisor.generate;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.blueprint.Blueprint;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.ResourceChange;
import io.github.endpointadvisor.gate.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Comments that let Checkov accept a decision which it objects to, with the reason. */
public final class CheckovWriter implements Language {
    private static final int DIGITS = 12;

    private final Catalog catalog;

    public CheckovWriter(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String write(Blueprint blueprint, Set<Phase> phases, String tool) {
        String file = blueprint.advice().workload().file();
        Sections text = new Sections("#");
        text.comment(List.of(
                "Made by endpoint-advisor " + tool + " from " + Remarks.name(file)
                        + ". Put the lines of a service into",
                "its resource. The digits change when the decision does."));
        blueprint.advice().services().stream()
                .filter(service -> blueprint.covers(service.request().name()))
                .flatMap(service -> skips(service, file).stream())
                .forEach(text::add);
        return text.toString();
    }

    /** None where a private endpoint is decided, and public access closed with it. */
    private Optional<String> skips(ServiceAdvice service, String file) {
        Optional<Mechanism> mechanism = service.recommendation().mechanism();
        List<String> checks = catalog.resourceChange(service.request().service())
                .map(ResourceChange::checkov)
                .orElse(List.of());
        if (checks.isEmpty()
                || mechanism.filter(it -> it != Mechanism.PRIVATE_ENDPOINT).isEmpty()) {
            return Optional.empty();
        }
        String name = service.request().name();
        String label = mechanism.get().label();
        String decision = Fingerprint.of("decision", file, List.of(name), label + ": " + service.headline());
        List<String> lines = new ArrayList<>(List.of("# " + Remarks.name(name)));
        checks.forEach(check -> lines.add("#checkov:skip=" + check + ":decided: " + label + ", "
                + Remarks.name(service.headline()) + " (" + decision.substring(0, DIGITS) + ")"));
        return Optional.of(String.join("\n", lines));
    }
}
