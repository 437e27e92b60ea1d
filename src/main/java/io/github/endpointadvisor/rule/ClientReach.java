package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.CannotConnect;
import io.github.endpointadvisor.advice.access.ConnectionPath.NotDocumented;
import io.github.endpointadvisor.advice.access.ConnectionPath.PlanDecides;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Change;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.wording.PathWords;
import io.github.endpointadvisor.workload.Client;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * EA117: a mechanism is for the clients that use it. It must not leave out a client that another one offered here would let
 * in, and nothing is built that none of them uses. A client that no mechanism reaches decides nothing; the answer names the
 * path of its platform, or that there is none.
 */
final class ClientReach implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        boolean asked = !c.request().statedClients().isEmpty() || mechanism == Mechanism.PUBLIC;
        boolean closed = Reach.isClosed(c) && mechanism.usesPublicAddress(); // EA108 says so
        if (!asked || closed || mechanism == Mechanism.PRIVATE_LINK_SERVICE) {
            return Verdict.notAsked();
        }
        List<ConnectionPath> paths = Connections.of(mechanism, c);
        return policies(mechanism, paths)
                .or(() -> forNobody(mechanism, paths, c))
                .or(() -> leftOut(mechanism, paths, c))
                .or(() -> undecided(mechanism, paths, c))
                .orElseGet(Verdict::notAsked);
    }

    private static Optional<Verdict> policies(Mechanism mechanism, List<ConnectionPath> paths) {
        if (mechanism != Mechanism.SERVICE_ENDPOINT_POLICY) {
            return Optional.empty();
        }
        return paths.stream()
                .filter(path -> path.mayUse(mechanism))
                .map(ConnectionPath::client)
                .filter(client -> client.kind() == Client.Kind.HOSTED)
                .filter(client ->
                        client.variant().filter(HostVariant::takesPolicies).isEmpty())
                .findFirst()
                .map(client -> Verdict.violated(
                        "client " + client.name() + " ("
                                + client.host().orElseThrow().name()
                                + ") runs in a subnet of a managed service, and such subnets do not support service endpoint policies",
                        "clients." + client.name(),
                        "sep23"));
    }

    private static Optional<Verdict> forNobody(Mechanism mechanism, List<ConnectionPath> paths, Case c) {
        if (paths.stream().anyMatch(path -> uses(mechanism, path, c))) {
            return Optional.empty();
        }
        Optional<CannotConnect> blocked = paths.stream()
                .filter(ConnectionPath::isBlocked)
                .map(CannotConnect.class::cast)
                .findFirst();
        PathWords words = new PathWords(c);
        Verdict verdict = Verdict.violated(
                "no client of " + c.name() + " would use "
                        + (mechanism == Mechanism.NONE ? "it" : mechanism.withArticle())
                        + blocked.map(path -> "; " + path.client().name() + " cannot connect: " + words.cause(path))
                                .orElse("; each uses another connection path"),
                c.fact("clients"),
                "cmp23");
        return Optional.of(blocked.flatMap(path -> words.remedies(path).stream().findFirst())
                .map(verdict::unless)
                .orElseGet(() -> verdict.unless("name a client in a VNet, if there is one")));
    }

    private static boolean uses(Mechanism mechanism, ConnectionPath path, Case c) {
        return switch (mechanism) {
            case PUBLIC -> path.mayUsePublicEndpoint();
            case NONE ->
                path.mayUse(mechanism)
                        || path.comesByPlatform()
                        || (Reach.hasPublicSide(c) && path.mayUsePublicEndpoint());
            default -> path.mayUse(mechanism);
        };
    }

    private static Optional<Verdict> leftOut(Mechanism mechanism, List<ConnectionPath> paths, Case c) {
        return paths.stream()
                .filter(path -> path.isBlocked() || isWithout(mechanism, path, c))
                .map(ConnectionPath::client)
                .filter(client -> client.kind() == Client.Kind.HOSTED || client.kind() == Client.Kind.NETWORK)
                .filter(client -> anotherReaches(client, mechanism, c))
                .findFirst()
                .map(client -> Verdict.violated(
                                "client " + client.name() + describe(client) + " cannot "
                                        + (mechanism == Mechanism.NONE
                                                ? "reach it directly"
                                                : "use " + mechanism.withArticle())
                                        + why(client, mechanism, c),
                                "clients." + client.name(),
                                client.otherTenant() ? "faq24" : source(client))
                        .unless("do without client " + client.name()));
    }

    private static boolean isWithout(Mechanism mechanism, ConnectionPath path, Case c) {
        return Reach.canUse(path.client(), mechanism, c) == Support.NO;
    }

    private static String describe(Client client) {
        return client.host()
                .map(host -> " (" + host.name() + (client.otherTenant() ? ", other tenant" : "")
                        + (client.peered() || client.otherTenant() ? "" : ", not peered") + ")")
                .orElse("");
    }

    private static String source(Client client) {
        return client.host().map(host -> host.sources().get(0)).orElse("cmp23");
    }

    private static String why(Client client, Mechanism mechanism, Case c) {
        if (mechanism == Mechanism.NONE && client.isApart()) {
            return ": its VNet is not connected to the VNet of the service";
        }
        if (mechanism == Mechanism.STANDARD_SERVICE_ENDPOINT && client.otherTenant()) {
            return ": standard service endpoints stay within one tenant";
        }
        return client.otherTenant() && mechanism.isServiceEndpoint()
                ? ": " + c.service().name() + " does not allow subnets of another tenant"
                : "";
    }

    private static boolean anotherReaches(Client client, Mechanism mechanism, Case c) {
        return Arrays.stream(Mechanism.values())
                .filter(other -> other != mechanism && other != Mechanism.PUBLIC)
                .filter(c.service()::offers)
                .filter(other -> isPossible(other, c))
                .anyMatch(other -> Reach.canUse(client, other, c) == Support.YES);
    }

    /** A resource inside a VNet has nothing else than itself, and a private endpoint where it takes one there. */
    private static boolean isPossible(Mechanism mechanism, Case c) {
        boolean takesEndpoint = mechanism == Mechanism.PRIVATE_ENDPOINT
                && c.resource().inVnet().filter(InVnet::privateEndpoint).isPresent();
        return !c.resource().isInVnet() || mechanism == Mechanism.NONE || takesEndpoint;
    }

    private static Optional<Verdict> undecided(Mechanism mechanism, List<ConnectionPath> paths, Case c) {
        Optional<NotDocumented> undocumented = paths.stream()
                .filter(path -> path instanceof NotDocumented)
                .map(NotDocumented.class::cast)
                .filter(path -> path.listed().isEmpty())
                .findFirst();
        List<Client> open = paths.stream()
                .filter(path -> path instanceof PlanDecides)
                .map(ConnectionPath::client)
                .filter(client -> Reach.canUse(client, mechanism, c) == Support.UNKNOWN)
                .toList();
        return undocumented
                .map(path -> undocumented(path.client(), mechanism))
                .or(() -> open.isEmpty() ? Optional.empty() : Optional.of(unstated(open, mechanism)));
    }

    private static Verdict undocumented(Client client, Mechanism mechanism) {
        String question = "whether client " + client.name() + describe(client) + " in tier "
                + client.variant().orElseThrow().name() + " can use " + mechanism.withArticle();
        return Verdict.unknown(
                Change.free(Action.CONFIRM_SUPPORT, "find out " + question),
                question + " is not documented",
                "clients." + client.name(),
                source(client));
    }

    private static Verdict unstated(List<Client> open, Mechanism mechanism) {
        boolean one = open.size() == 1;
        String clients = (one ? "client " : "clients ")
                + Whole.list(open.stream().map(Client::name).toList());
        return Verdict.conditional(
                Change.free(
                        Action.STATE_FACT,
                        "state the tier of " + clients + ", which decides how "
                                + (one ? "it connects" : "they connect")),
                "the tier of " + clients + " is not stated, and not every tier can use " + mechanism.withArticle(),
                "clients." + open.get(0).name() + ".tier",
                source(open.get(0)));
    }
}
