package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA242: a private endpoint ends the global distribution of a static web app. */
final class StaticAppLosesDistribution implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        boolean app = c.service().id().equals("static-web-apps");
        return app && chosen.mechanism() == Mechanism.PRIVATE_ENDPOINT
                ? Warning.of(
                        "with a private endpoint " + c.name()
                                + " is no longer distributed globally: it is served from its region, and calls from the"
                                + " internet return 403",
                        "swa21")
                : Optional.empty();
    }
}
