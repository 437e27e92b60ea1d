package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA202: a service endpoint changes the source address and drops open connections. */
final class SourceAddressFlip implements Check {
    @Override
    public String code() {
        return "EA202";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.SERVICE_ENDPOINT
                && chosen.mechanism() != Mechanism.SERVICE_ENDPOINT_POLICY) {
            return Optional.empty();
        }
        return Optional.of(Notice.warning(
                code(),
                "When the service endpoint is switched on, " + c.name() + " sees private source addresses from these"
                        + " subnets: IP rules that admitted them stop matching, open connections drop, and so it goes"
                        + " for every other resource of the service that the subnets use.",
                "se25"));
    }
}
