package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.Optional;

/** EA218: Azure Monitor is reached through a private link scope. */
final class MonitorScope implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        return c.service().family().equals("azure-monitor") && chosen.mechanism() == Mechanism.PRIVATE_ENDPOINT
                ? Warning.of(
                        "create the private endpoint of " + c.name()
                                + " on an Azure Monitor Private Link Scope (AMPLS), not on a workspace. Several host names"
                                + " are global, so use one scope per DNS domain and set its access modes first",
                        "dns26")
                : Optional.empty();
    }
}
