package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.Access;
import io.github.endpointadvisor.advice.Case;
import io.github.endpointadvisor.advice.Change;
import io.github.endpointadvisor.advice.Constraint;
import io.github.endpointadvisor.advice.Verdict;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * EA117: a mechanism must not leave out a client that another one offered here would let in. A client that no mechanism
 * reaches decides nothing; the answer names its own way in, or that there is none.
 */
final class ClientReach implements Constraint {
    @Override
    public String code() {
        return "EA117";
    }

    @Override
    public Origin origin() {
        return Origin.REQUIREMENT;
    }

    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        boolean unbound = mechanism == Mechanism.PUBLIC || mechanism == Mechanism.PRIVATE_LINK_SERVICE;
        if (unbound || c.request().statedClients().isEmpty()) {
            return Verdict.notAsked();
        }
        List<Client> hosted = c.clients().stream()
                .filter(client -> client.kind() == Client.Kind.HOSTED)
                .toList();
        return policies(mechanism, hosted, c)
                .or(() -> forNobody(mechanism, c))
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
                        client.variant().filter(HostVariant::takesPolicies).isEmpty())
                .findFirst()
                .map(client -> Verdict.violated(
                        "client " + client.name() + " ("
                                + client.host().orElseThrow().name()
                                + ") runs in a subnet of a managed service, and such subnets take no service endpoint"
                                + " policies",
                        "clients." + client.name(),
                        "sep23"));
    }

    /** An endpoint that none of the clients can use is for nobody, as long as there is a public way in. */
    private static Optional<Verdict> forNobody(Mechanism mechanism, Case c) {
        boolean mustBePrivate = c.needs().privateIp() || c.needs().publicAccessOrAssumed() == PublicAccess.DISABLED;
        boolean nobody = c.clients().stream().allMatch(client -> Access.canUse(client, mechanism, c) == Support.NO);
        return nobody && !mustBePrivate
                ? Optional.of(Verdict.violated(
                                "no client of " + c.name() + " can use " + mechanism.withArticle()
                                        + "; each has another way in, or none",
                                c.fact("clients"),
                                "cmp23")
                        .unless("name a client in a VNet, if there is one"))
                : Optional.empty();
    }

    private static Optional<Verdict> leftOut(Mechanism mechanism, List<Client> hosted, Case c) {
        return hosted.stream()
                .filter(client -> Access.canUse(client, mechanism, c) == Support.NO)
                .filter(client -> anotherReaches(client, mechanism, c))
                .findFirst()
                .map(client -> Verdict.violated(
                                "client " + client.name() + " (" + describe(client) + ") cannot "
                                        + (mechanism == Mechanism.NONE
                                                ? "reach it directly"
                                                : "use " + mechanism.withArticle())
                                        + why(client, mechanism),
                                "clients." + client.name(),
                                client.otherTenant()
                                        ? "faq24"
                                        : client.host().orElseThrow().sources().get(0))
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
        if (mechanism == Mechanism.STANDARD_SERVICE_ENDPOINT && client.otherTenant()) {
            return ": standard service endpoints stay within one tenant";
        }
        return client.otherTenant() && mechanism.isServiceEndpoint()
                ? ": only Storage and Key Vault admit subnets of another tenant"
                : "";
    }

    private static boolean anotherReaches(Client client, Mechanism mechanism, Case c) {
        return Arrays.stream(Mechanism.values())
                .filter(other -> other != mechanism && other != Mechanism.PUBLIC)
                .filter(c.service()::offers)
                .filter(other -> isPossible(other, c))
                .anyMatch(other -> Access.canUse(client, other, c) == Support.YES);
    }

    /** A resource inside a VNet has nothing else than itself, and a private endpoint where it takes one there. */
    private static boolean isPossible(Mechanism mechanism, Case c) {
        boolean takesEndpoint = mechanism == Mechanism.PRIVATE_ENDPOINT
                && c.service().inVnet().filter(InVnet::privateEndpoint).isPresent();
        return !c.resource().isInVnet() || mechanism == Mechanism.NONE || takesEndpoint;
    }

    private static Optional<Verdict> undecided(Mechanism mechanism, List<Client> hosted, Case c) {
        List<Client> open = hosted.stream()
                .filter(client -> Access.canUse(client, mechanism, c) == Support.UNKNOWN)
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
                Change.free("state the plan (tier) of client " + names + ": its plans get in by different ways"),
                "the plan of client " + names + " is not stated, and not every plan can use " + mechanism.withArticle(),
                "clients." + open.get(0).name() + ".tier",
                open.get(0).host().orElseThrow().sources().get(0));
    }
}
