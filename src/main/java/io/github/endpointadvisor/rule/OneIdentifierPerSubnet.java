package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Client;
import java.util.List;
import java.util.Set;

/** EA222: all service endpoints of a subnet name the same network identifier. */
final class OneIdentifierPerSubnet implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> standard = workload.where(s -> s.mechanism() == Mechanism.STANDARD_SERVICE_ENDPOINT);
        Set<Client> subnets = ClientSubnets.of(standard);
        List<Chosen> basic = workload.where(s -> s.hasServiceEndpoint() && ClientSubnets.meet(s, subnets));
        List<String> regions = ClientSubnets.regions(standard);
        boolean alone = basic.isEmpty() && regions.size() < 2 && !meetEachOther(standard);
        if (standard.isEmpty() || alone) {
            return List.of();
        }
        return Warning.about(
                workload.where(s -> s.mechanism() == Mechanism.STANDARD_SERVICE_ENDPOINT
                        || (s.hasServiceEndpoint() && ClientSubnets.meet(s, subnets))),
                "all service endpoints of a subnet must have the same network identifier. Use one static public IP"
                        + perRegion(regions) + " as the identifier of "
                        + Whole.listed(standard)
                        + ", and register the feature AllowServiceEndpointNetworkIdentifier once"
                        + mixed(basic, standard, ClientSubnets.words(subnets, workload)),
                "sestd",
                "sestdp");
    }

    /** Whether two of them get their endpoint on the same subnet. */
    private static boolean meetEachOther(List<Chosen> services) {
        long each = services.stream().mapToLong(s -> ClientSubnets.of(s).size()).sum();
        return each > ClientSubnets.of(services).size();
    }

    private static String perRegion(List<String> regions) {
        return regions.size() < 2
                ? ""
                : " in each region with clients (" + Whole.list(regions) + "), because regions cannot share one,";
    }

    private static String mixed(List<Chosen> basic, List<Chosen> standard, String subnets) {
        if (basic.isEmpty()) {
            return "";
        }
        boolean one = basic.size() == 1;
        String how = offered(basic, Mechanism.STANDARD_SERVICE_ENDPOINT)
                ? "require standard service endpoints for " + (one ? "it" : "them") + " too"
                : "give " + (one ? "it" : "them") + " a private endpoint or other subnets";
        return ". " + Whole.listed(basic)
                + (one ? " gets a basic service endpoint" : " get basic service endpoints") + " on " + subnets
                + ", without an identifier: " + how
                + (offered(standard, Mechanism.SERVICE_ENDPOINT) ? ", or use basic ones for all" : "");
    }

    private static boolean offered(List<Chosen> services, Mechanism mechanism) {
        return services.stream().allMatch(s -> s.left(mechanism).isPresent());
    }
}
