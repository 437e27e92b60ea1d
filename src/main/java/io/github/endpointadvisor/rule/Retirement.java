package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Tier;
import java.util.Optional;

/** EA210: the service, or its tier, has a date of retirement. */
final class Retirement implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        return service(c).or(() -> c.resource().tier().flatMap(tier -> tier(tier, c)));
    }

    private static Optional<Warning> service(Case c) {
        String name = c.service().name();
        return c.service()
                .retires()
                .filter(date -> date.compareTo(c.catalog().edition().asOf()) > 0)
                .flatMap(date -> Warning.of(
                        name + " will be retired on " + date
                                + (c.service().unverified().contains("retires")
                                        ? " (date not confirmed by a page)"
                                        : "")
                                + ". Anything built for " + c.name() + " must be built again for "
                                + c.service().successor().orElse("its successor"),
                        c.service().sources().get(0)));
    }

    private static Optional<Warning> tier(Tier tier, Case c) {
        return tier.retires().flatMap(date -> {
            boolean gone = tier.isRetired(c.catalog().edition().asOf());
            String name = "tier " + tier.name() + " of " + c.service().name();
            String move = tier.successor().map(" to "::concat).orElse("");
            return Warning.of(
                    name + (gone ? " was" : " will be") + " retired on " + date + ": "
                            + (gone ? "check what happened to " : "plan to move ") + c.name()
                            + (gone ? ", and plan a move" : "") + move,
                    tier.source().orElse(c.service().sources().get(0)));
        });
    }
}
