package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Alternative;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Check;
import io.github.endpointadvisor.advice.EndpointPlan;
import io.github.endpointadvisor.advice.Notice;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA208: a zone group holds a limited number of zones. */
final class ZoneGroupLimit implements Check {
    @Override
    public String code() {
        return "EA208";
    }

    @Override
    public Optional<Notice> look(Case c, Alternative chosen) {
        int most = c.catalog().limit("dns-zones-per-group").value().orElse(Integer.MAX_VALUE);
        if (chosen.mechanism() != Mechanism.PRIVATE_ENDPOINT) {
            return Optional.empty();
        }
        return EndpointPlan.of(c).stream()
                .filter(plan -> plan.dnsZones().size() > most)
                .findFirst()
                .map(plan -> Notice.warning(
                        code(),
                        "the endpoint of " + c.name() + " needs "
                                + plan.dnsZones().size() + " private DNS zones in "
                                + c.cloud().label() + ", and a zone group holds " + most
                                + ": keep the records of the remaining zone by hand",
                        "dns25",
                        "pllim"));
    }
}
