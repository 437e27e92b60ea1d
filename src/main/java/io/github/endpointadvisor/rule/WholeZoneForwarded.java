package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Ready;
import java.util.List;

/** EA255: a forwarder takes every name of a service to Azure, not only your own. */
final class WholeZoneForwarded implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> forwarded = workload.where(s -> s.hasPrivateEndpoint() && isForwarded(s) && !names(s).isEmpty());
        if (forwarded.isEmpty() || workload.setting().network().has(Ready.FORWARDERS)) {
            return List.of();
        }
        List<String> names =
                forwarded.stream().flatMap(s -> names(s).stream()).distinct().toList();
        return Warning.about(
                forwarded,
                "forwarding the public DNS zone" + (names.size() == 1 ? "" : "s") + " of " + Whole.listed(forwarded)
                        + " sends every name below " + (names.size() == 1 ? "it" : "them")
                        + " to Azure, including names of partners and of your resources without an endpoint. Their"
                        + " lookups then depend on the resolver, and return NXDOMAIN for a resource with a private"
                        + " endpoint elsewhere. Make the resolver redundant, and set its zone links to fall back"
                        + " to internet resolution (NxDomainRedirect)",
                "dns26",
                "dns-fallback",
                "dns-forwarding-partners",
                "dns-forwarding-dependency");
    }

    private static boolean isForwarded(Chosen service) {
        return service.c().network().dns() == Dns.CUSTOM || service.c().needs().onPremises() == Answer.YES;
    }

    private static List<String> names(Chosen service) {
        return EndpointPlan.forwarders(service.c());
    }
}
