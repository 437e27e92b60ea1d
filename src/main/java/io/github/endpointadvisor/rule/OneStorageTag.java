package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.advice.Regions;
import java.util.Optional;

/** EA203: a subnet holds either the regional or the global storage tag. */
final class OneStorageTag implements Check {
    @Override
    public String code() {
        return "EA203";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        if (!chosen.mechanism().isServiceEndpoint()
                || c.service()
                        .serviceEndpoint()
                        .flatMap(s -> s.crossRegionTag())
                        .isEmpty()) {
            return Optional.empty();
        }
        String tag =
                c.service().serviceEndpoint().orElseThrow().crossRegionTag().orElseThrow();
        return Regions.beyondPair(c)
                ? Optional.of(Notice.warning(
                        code(),
                        c.name() + " needs the tag " + tag
                                + " on its client subnets, and a subnet holds only one storage"
                                + " tag: remove Microsoft.Storage there first, which cuts its connections to all storage"
                                + " for a moment",
                        "stfw25"))
                : Optional.empty();
    }
}
