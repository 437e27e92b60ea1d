package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Mechanism;
import java.util.List;
import java.util.Optional;

/** EA239: endpoints of one resource in several VNets must not share a DNS zone. */
final class OneNameSeveralAddresses implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        List<String> zones = EndpointPlan.zones(c);
        List<EndpointSite> sites = EndpointSite.own(c);
        int vnets = EndpointSite.vnets(sites);
        if (chosen.mechanism() != Mechanism.PRIVATE_ENDPOINT || vnets < 2 || zones.isEmpty()) {
            return Optional.empty();
        }
        return Warning.of(
                c.name() + " gets private endpoints in " + vnets + " VNets that are not peered ("
                        + Whole.list(sites.stream()
                                .map(OneNameSeveralAddresses::place)
                                .toList())
                        + "), so its name has " + vnets
                        + " addresses. Create a separate copy of "
                        + Whole.list(zones)
                        + " for each of these VNets, and use it in the zone group of the endpoint there: endpoints"
                        + " that share a zone overwrite or delete each other's record",
                "dns26",
                "pe-dns-integration");
    }

    private static String place(EndpointSite site) {
        return site.apart()
                .map(client -> (client.vnets() == 1 ? "that" : String.valueOf(client.vnets())) + " of " + client.name())
                .orElse("one of the network");
    }
}
