package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA248: the private endpoint of API Management covers the gateway only. */
final class GatewayOnly implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        boolean apim = c.service().id().equals("api-management");
        if (!apim || chosen.mechanism() != Mechanism.PRIVATE_ENDPOINT) {
            return Optional.empty();
        }
        boolean v2 =
                c.resource().tier().filter(tier -> tier.name().endsWith("v2")).isPresent();
        return Warning.of(
                "the private endpoint of " + c.name()
                        + " connects to its gateway only, not to its developer portal or management endpoint"
                        + (v2 ? "" : injection(c)),
                "apim26");
    }

    private static String injection(Case c) {
        String tier = c.resource().tier().map(t -> "In tier " + t.name()).orElse("In the classic tiers (without v2)");
        return ". " + tier
                + " it cannot be injected into a VNet as well. Choose one: backends in a VNet require injection";
    }
}
