package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.EndpointPlan;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA209: the name of a zone depends on the resource. */
final class ZoneNeedsValue implements Check {
    @Override
    public String code() {
        return "EA209";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.PRIVATE_ENDPOINT) {
            return Optional.empty();
        }
        return EndpointPlan.zones(c).stream()
                .filter(zone -> zone.contains("{"))
                .findFirst()
                .map(zone -> Notice.warning(
                        code(),
                        "the zone " + zone
                                + " has a part in braces that depends on the resource or its region: look it up on "
                                + c.name() + " before you create the zone, since a zone under another name stays empty",
                        "dns26"));
    }
}
