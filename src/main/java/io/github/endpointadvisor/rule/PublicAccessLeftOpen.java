package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.Optional;

/** EA201: a private endpoint does not close the public side; that is a step of its own. */
final class PublicAccessLeftOpen implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        PublicAccess access = c.needs().publicAccessOrAssumed();
        boolean asked = chosen.mechanism() == Mechanism.PRIVATE_ENDPOINT
                && access != PublicAccess.ENABLED
                && !c.resource().isInVnet()
                && !c.service().hasNothingPublic();
        if (!asked) {
            return Optional.empty();
        }
        String how = c.service()
                .publicAccessProperty()
                .map(property -> " (" + property + ")")
                .orElse("");
        return Warning.of(
                access == PublicAccess.DISABLED || c.service().noNetworkRules().isPresent()
                        ? "Once all clients use the private endpoint, disable public network access of " + c.name()
                                + how + ". Creating the endpoint does not do this"
                        : "Set the default action of " + c.name()
                                + " to Deny. Once no client needs it, disable public network access" + how
                                + ". Creating the endpoint does not do this",
                "ov25",
                "sec26");
    }
}
