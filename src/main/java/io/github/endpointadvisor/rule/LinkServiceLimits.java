package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Client;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** EA246: a Private Link service, its load balancer and its subnet have limits. */
final class LinkServiceLimits implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        if (chosen.mechanism() != Mechanism.PRIVATE_LINK_SERVICE || c.service().isDirectConnect()) {
            return Optional.empty();
        }
        String reached = Stream.of(loadBalancers(c), subscription(c), consumers(c))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(". "));
        return reached.isEmpty() ? Optional.empty() : Warning.of(reached, "limits26", "pls21");
    }

    private static Optional<String> loadBalancers(Case c) {
        int count = c.resource().count();
        int each = c.catalog().limit("pls-per-load-balancer").most();
        int addresses = c.catalog().limit("pls-nat-ips-free-recommended").most();
        return count <= each
                ? Optional.empty()
                : Optional.of(c.name() + " stands for " + count
                        + " Private Link services, and a load balancer supports " + each
                        + ". Plan " + (count + each - 1) / each + " load balancers, and NAT subnets with "
                        + addresses
                        + " free addresses for each service");
    }

    private static Optional<String> subscription(Case c) {
        int most = c.catalog().limit("pls-per-subscription").most();
        return c.resource().count() <= most
                ? Optional.empty()
                : Optional.of("A subscription allows " + most + " Private Link services. Distribute them over several");
    }

    private static Optional<String> consumers(Case c) {
        int most = c.catalog().limit("pe-per-pls").most();
        long vnets = consumerVnets(c.clients());
        return vnets <= most
                ? Optional.empty()
                : Optional.of("Consumers of " + c.name() + " are in " + vnets
                        + " VNets that need a private endpoint each, and a Private Link service allows " + most
                        + " endpoints. Publish it several times, or let consumers share endpoints over peering");
    }

    /** Peered ones share an endpoint, those of the network one between them. */
    private static long consumerVnets(List<Client> clients) {
        long apart = clients.stream()
                .filter(Client::isApart)
                .mapToLong(Client::vnets)
                .sum();
        return apart + (clients.stream().allMatch(Client::isApart) ? 0 : 1);
    }
}
