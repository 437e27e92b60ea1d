package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByPlatform;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.access.Regions;
import io.github.endpointadvisor.advice.method.Alternative;
import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** EA227: IP rules of a storage account do not count in its own region, and there are only so many. */
final class StorageIpRules implements Check.Rule {
    @Override
    public Optional<Warning> look(Case c, Alternative chosen) {
        boolean open = c.needs().publicAccessOrAssumed() == PublicAccess.ENABLED;
        if (!c.service().isStorage() || open) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        ownRegion(c, chosen.mechanism(), said);
        addresses(c, chosen.mechanism(), said);
        instances(c, chosen.mechanism(), said);
        return said.isEmpty()
                ? Optional.empty()
                : Warning.of(String.join("; and ", said), "storage-network-limitations", "stlim");
    }

    /** IP rules for subnets in a region that is not known to be another; where it is known, no rule is advised. */
    private static void ownRegion(Case c, Mechanism mechanism, List<String> said) {
        if (mechanism != Mechanism.PUBLIC) {
            return;
        }
        List<Client> near = c.clients().stream()
                .filter(Reach::sitsInSubnet)
                .filter(client -> mayBeNear(client, c))
                .toList();
        if (!near.isEmpty()) {
            said.add(c.name() + " ignores IP rules for callers in its own region, and the file does not say that "
                    + names(near) + (near.size() == 1 ? " is" : " are")
                    + " elsewhere: only virtual network rules with a service endpoint, or a private endpoint, admit "
                    + (near.size() == 1 ? "it" : "them")
                    + " from there");
        }
    }

    private static boolean mayBeNear(Client client, Case c) {
        return !Regions.differ(Regions.of(client, c), c.resource().region());
    }

    private static String names(List<Client> clients) {
        return Whole.list(clients.stream()
                .map(client -> client.kind() == Client.Kind.NETWORK ? "the VNet" : client.name())
                .toList());
    }

    private static void addresses(Case c, Mechanism mechanism, List<String> said) {
        long addresses = c.clients().stream()
                .filter(client -> comesBy(Way.ADDRESS_RULE, client, mechanism, c)
                        || (mechanism == Mechanism.PUBLIC && Reach.sitsInSubnet(client)))
                .mapToLong(client -> vnets(client, c))
                .sum();
        int most = c.catalog().limit("ip-rules-storage").most();
        if (addresses > most) {
            said.add("clients in " + addresses + " VNets have at least as many outbound addresses, and " + c.name()
                    + " allows "
                    + most
                    + " IP rules. Send them through one firewall, or use a few public IP prefixes and list the ranges");
        }
    }

    private static void instances(Case c, Mechanism mechanism, List<String> said) {
        long instances = c.clients().stream()
                .filter(client -> comesBy(Way.RESOURCE_INSTANCE_RULE, client, mechanism, c))
                .count();
        int most = c.catalog().limit("resource-instance-rules-storage").most();
        if (instances > most) {
            said.add(instances + " clients need a resource instance rule, and " + c.name() + " allows " + most
                    + ". Use another connection path for the others, or divide the data over several accounts");
        }
    }

    private static boolean comesBy(Way way, Client client, Mechanism mechanism, Case c) {
        return Connections.of(client, mechanism, c) instanceof ByPlatform by
                && by.best().way() == way;
    }

    /** The VNets whose outbound addresses would be listed; behind one firewall they share its address. */
    private static int vnets(Client client, Case c) {
        return c.network().inspects(client) ? 1 : c.network().vnetsOf(client);
    }
}
