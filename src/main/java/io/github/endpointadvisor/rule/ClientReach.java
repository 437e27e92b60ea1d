package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Access;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Change;
import io.github.endpointadvisor.advice.Constraint;
import io.github.endpointadvisor.advice.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.workload.Client;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * EA117: a mechanism must not leave out a client that another one offered here would let in. A client that no mechanism
 * reaches decides nothing; the answer names its own way in, or that there is none.
 */
final class ClientReach implements Constraint {
    /** Hosts whose subnets take service endpoint policies: plain machines, and the one managed service that does. */
    private static final Set<String> TAKE_POLICIES = Set.of(
            "virtual-machine",
            "sql-managed-instance",
            "self-hosted-agent",
            "peered-vnet",
            "virtual-wan-spoke",
            "other-tenant-vnet");

    @Override
    public String code() {
        return "EA117";
    }

    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        List<Client> hosted = c.clients().stream()
                .filter(client -> client.kind() == Client.Kind.HOSTED)
                .toList();
        if (hosted.isEmpty() || mechanism == Mechanism.PUBLIC) {
            return Verdict.notAsked();
        }
        return policies(mechanism, hosted, c)
                .or(() -> leftOut(mechanism, hosted, c))
                .or(() -> undecided(mechanism, hosted, c))
                .orElseGet(Verdict::notAsked);
    }

    private static Optional<Verdict> policies(Mechanism mechanism, List<Client> hosted, Case c) {
        if (mechanism != Mechanism.SERVICE_ENDPOINT_POLICY) {
            return Optional.empty();
        }
        return hosted.stream()
                .filter(client -> Access.canUse(client, mechanism, c) != Support.NO)
                .filter(client ->
                        !TAKE_POLICIES.contains(client.host().orElseThrow().id()))
                .findFirst()
                .map(client -> Verdict.violated(
                        "client " + client.name() + " ("
                                + client.host().orElseThrow().name()
                                + ") runs in a subnet of a managed service, and such subnets take no service endpoint"
                                + " policies",
                        "clients." + client.name(),
                        "sep23"));
    }

    private static Optional<Verdict> leftOut(Mechanism mechanism, List<Client> hosted, Case c) {
        return hosted.stream()
                .filter(client -> Access.canUse(client, mechanism, c) == Support.NO)
                .filter(client -> anotherReaches(client, mechanism, c))
                .findFirst()
                .map(client -> Verdict.violated(
                                "client " + client.name() + " (" + describe(client) + ") cannot use "
                                        + mechanism.withArticle() + why(client, mechanism),
                                "clients." + client.name(),
                                "faq24")
                        .unless("do without client " + client.name()));
    }

    private static String describe(Client client) {
        return client.host().orElseThrow().name()
                + (client.otherTenant() ? ", other tenant" : "")
                + (client.peered() || client.otherTenant() ? "" : ", not peered");
    }

    private static String why(Client client, Mechanism mechanism) {
        if (mechanism == Mechanism.NONE && client.isApart()) {
            return ": its VNet is not connected to the one the service lives in";
        }
        return client.otherTenant() && mechanism.isServiceEndpoint()
                ? ": only Storage and Key Vault admit subnets of another tenant"
                : "";
    }

    private static boolean anotherReaches(Client client, Mechanism mechanism, Case c) {
        return Arrays.stream(Mechanism.values())
                .filter(other -> other != mechanism && other != Mechanism.PUBLIC)
                .filter(other -> !new ServiceSupport().judge(other, c).isViolated())
                .anyMatch(other -> Access.canUse(client, other, c) == Support.YES);
    }

    private static Optional<Verdict> undecided(Mechanism mechanism, List<Client> hosted, Case c) {
        List<Client> open = hosted.stream()
                .filter(client -> Access.canUse(client, mechanism, c) == Support.UNKNOWN)
                .filter(client -> client.variant().isPresent() || anotherReaches(client, mechanism, c))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Optional<Client> undocumented =
                open.stream().filter(client -> client.variant().isPresent()).findFirst();
        return undocumented
                .map(client -> undocumented(client, mechanism))
                .or(() -> Optional.of(unstated(open, mechanism)));
    }

    private static Verdict undocumented(Client client, Mechanism mechanism) {
        String question = "whether client " + client.name() + " (" + describe(client) + ", "
                + client.variant().orElseThrow().name() + ") can use " + mechanism.withArticle();
        return Verdict.unknown(
                Change.free("find out " + question),
                question + " is not documented",
                "clients." + client.name(),
                client.host().orElseThrow().sources().get(0));
    }

    private static Verdict unstated(List<Client> open, Mechanism mechanism) {
        String names = open.stream().map(Client::name).collect(Collectors.joining(", "));
        return Verdict.conditional(
                Change.free("make sure that the plan of " + names + " can join a VNet"),
                "the plan of client " + names + " is not stated, and not every plan can use " + mechanism.withArticle(),
                "clients." + open.get(0).name() + ".tier",
                open.get(0).host().orElseThrow().sources().get(0));
    }
}
