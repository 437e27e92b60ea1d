package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Status;
import java.util.Optional;

/** EA211: the chosen mechanism is a preview. */
final class PreviewInUse implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        if (c.service().status(chosen.mechanism()) != Status.PREVIEW) {
            return Optional.empty();
        }
        return Warning.of(
                "the " + chosen.mechanism().label() + " of " + c.service().name()
                        + " is a preview: it has no SLA, is not recommended for production, and its price may change",
                "sestd",
                "av26");
    }
}
