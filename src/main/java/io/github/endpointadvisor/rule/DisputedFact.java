package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.catalog.Conflict;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;
import java.util.stream.Collectors;

/** EA213: sources disagree on, or do not confirm, a fact that the answer rests on. */
final class DisputedFact implements Check {
    @Override
    public String code() {
        return "EA213";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        String prefix = prefix(chosen.mechanism());
        String disputed = c.service().conflicts().stream()
                .filter(conflict -> !prefix.isEmpty() && conflict.field().startsWith(prefix))
                .filter(DisputedFact::differsInSubstance)
                .map(conflict -> conflict.kept() + " (" + conflict.keptSource() + "), but " + conflict.other() + " ("
                        + conflict.otherSource() + ")")
                .collect(Collectors.joining("; "));
        return disputed.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.warning(
                        code(),
                        "sources disagree about " + c.service().name() + ": " + disputed
                                + ". The catalog holds the first; look at the resource itself before you build",
                        c.service().sources().get(0)));
    }

    private static String prefix(Mechanism mechanism) {
        return switch (mechanism) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY -> "serviceEndpoint.";
            case PRIVATE_ENDPOINT, PRIVATE_LINK_SERVICE -> "privateEndpoint.";
            case STANDARD_SERVICE_ENDPOINT -> "serviceEndpoint.standard";
            case PUBLIC, NONE -> "";
        };
    }

    private static boolean differsInSubstance(Conflict conflict) {
        return !conflict.kept().equalsIgnoreCase(conflict.other());
    }
}
