package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.EndpointPlan;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Client;
import java.util.List;
import java.util.Optional;

/** EA207: a linked privatelink zone answers for everybody's resources of that type. */
final class ZoneHidesOthers implements Check {
    @Override
    public String code() {
        return "EA207";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        List<String> zones = EndpointPlan.zones(c);
        if (chosen.mechanism() != Mechanism.PRIVATE_ENDPOINT || zones.isEmpty()) {
            return Optional.empty();
        }
        boolean foreign = c.clients().stream().anyMatch(Client::otherTenant);
        return Optional.of(Notice.warning(
                code(),
                "A VNet linked to " + String.join(", ", zones)
                        + " no longer resolves resources of this kind that have a private"
                        + " endpoint elsewhere, a partner's for example: "
                        + (foreign ? "with clients of another tenant here that is likely; " : "")
                        + "set the link to fall back to internet resolution where your clients use such resources",
                "dns26"));
    }
}
