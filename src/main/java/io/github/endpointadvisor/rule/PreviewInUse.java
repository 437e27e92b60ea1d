package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.catalog.Status;
import java.util.Optional;

/** EA211: the chosen mechanism is a preview. */
final class PreviewInUse implements Check {
    @Override
    public String code() {
        return "EA211";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        if (c.service().status(chosen.mechanism()) != Status.PREVIEW) {
            return Optional.empty();
        }
        return Optional.of(Notice.warning(
                code(),
                "the " + chosen.mechanism().label() + " of " + c.service().name()
                        + " is a preview: it has no SLA, is not recommended for production, and its price may change",
                "sestd",
                "av26"));
    }
}
