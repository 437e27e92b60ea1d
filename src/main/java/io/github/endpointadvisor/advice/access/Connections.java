package io.github.endpointadvisor.advice.access;

import io.github.endpointadvisor.advice.access.ConnectionPath.Admission;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByMechanism;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByPlatform;
import io.github.endpointadvisor.advice.access.ConnectionPath.CannotConnect;
import io.github.endpointadvisor.advice.access.ConnectionPath.NotDocumented;
import io.github.endpointadvisor.advice.access.ConnectionPath.OverPublicEndpoint;
import io.github.endpointadvisor.advice.access.ConnectionPath.PlanDecides;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides how a client connects to a service under a mechanism. */
public final class Connections {
    private static final String HTTP_GATEWAY = "front-door";

    private final Client client;
    private final Mechanism mechanism;
    private final Case c;

    private Connections(Client client, Mechanism mechanism, Case c) {
        this.client = client;
        this.mechanism = mechanism;
        this.c = c;
    }

    /** The paths of all clients, in their order. */
    public static List<ConnectionPath> of(Mechanism mechanism, Case c) {
        return c.clients().stream().map(client -> of(client, mechanism, c)).toList();
    }

    public static ConnectionPath of(Client client, Mechanism mechanism, Case c) {
        return new Connections(client, mechanism, c).path();
    }

    /** The paths where no mechanism is possible: the remedies are those of the one that is nearest to letting clients in. */
    public static List<ConnectionPath> blocked(Case c) {
        boolean most = c.service().offers(Mechanism.PRIVATE_ENDPOINT); // it can let in the most clients
        return of(most ? Mechanism.PRIVATE_ENDPOINT : Mechanism.PUBLIC, c).stream()
                .map(path ->
                        path.isBlocked() ? path : new CannotConnect(path.client(), Cause.NOTHING_POSSIBLE, List.of()))
                .toList();
    }

    /** Whether a client comes over the public endpoint where nothing is added. */
    public static boolean usePublicEndpoint(Case c) {
        return of(Mechanism.NONE, c).stream().anyMatch(ConnectionPath::mayUsePublicEndpoint);
    }

    /** The same, or is admitted there by an exception. */
    public static boolean leadToPublicAddress(Case c) {
        return of(Mechanism.NONE, c).stream().anyMatch(ConnectionPath::mayLeadToPublicAddress);
    }

    /**
     * Whether the clients come by their platforms alone, so that nothing has to be built in the network of the workload: at
     * least one does, and those that do not cannot connect in any case.
     */
    public static boolean byPlatformAlone(Case c) {
        List<ConnectionPath> paths = of(Mechanism.NONE, c);
        return paths.stream().anyMatch(ConnectionPath::comesByPlatform)
                && paths.stream().allMatch(path -> path.comesByPlatform() || usesNothing(path.client(), c));
    }

    private static boolean usesNothing(Client client, Case c) {
        return Reach.canUse(client, Mechanism.PRIVATE_ENDPOINT, c) == Support.NO
                && Reach.canUse(client, Mechanism.SERVICE_ENDPOINT, c) == Support.NO
                && !of(client, Mechanism.PRIVATE_ENDPOINT, c).mayUse(Mechanism.PRIVATE_ENDPOINT);
    }

    /** Whether whoever connects without a mechanism does so by a private endpoint that its platform makes. */
    public static boolean byPlatformEndpoints(Case c) {
        return byPlatformAlone(c)
                && of(Mechanism.NONE, c).stream()
                        .filter(path -> !path.isBlocked())
                        .allMatch(path -> path.ways()
                                .findFirst()
                                .filter(way -> way.way().isPlatformEndpoint())
                                .isPresent());
    }

    /** Directly where the networks are one, by the mechanism where the client can use it, and else as its kind can. */
    private ConnectionPath path() {
        if (mechanism != Mechanism.PUBLIC && Reach.canUse(client, Mechanism.NONE, c) == Support.YES) {
            return new ByMechanism(client, Mechanism.NONE);
        }
        if (usesHostStorage()) {
            return cannot(Cause.HOST_STORAGE);
        }
        Support support = Reach.canUse(client, mechanism, c);
        if (mechanism != Mechanism.PUBLIC && support == Support.YES) {
            return new ByMechanism(client, mechanism);
        }
        return switch (client.kind()) {
            case NETWORK ->
                mechanism == Mechanism.PUBLIC ? fromSubnet() : cannot(Cause.PLAN, Remedy.Kind.USE_PRIVATE_ENDPOINT);
            case ON_PREMISES -> cannot(Cause.PRIVATE_ADDRESS_NEEDED, Remedy.Kind.USE_PRIVATE_ENDPOINT);
            case INTERNET -> fromInternet();
            case HOSTED -> hosted(support);
        };
    }

    /** The account that holds the state of the app: known by the parts that it uses together. */
    private boolean usesHostStorage() {
        return c.service().isStorage()
                && !Reach.isOpen(c)
                && client.variant()
                        .map(HostVariant::openStorage)
                        .filter(parts ->
                                !parts.isEmpty() && c.resource().subresources().containsAll(parts))
                        .isPresent();
    }

    private ConnectionPath fromInternet() {
        if (Reach.hasPublicSide(c)) {
            return likeEverybody();
        }
        if (Reach.isClosed(c) || !Reach.hasPublicEndpoint(c)) {
            return cannot(Cause.NO_PUBLIC_ENDPOINT, fromOutside());
        }
        if (Reach.admitsAll(mechanism, c)) {
            return likeEverybody();
        }
        return overPublic(
                mechanism == Mechanism.STANDARD_SERVICE_ENDPOINT ? Admission.PERIMETER : Admission.OWN_ADDRESS);
    }

    /** A gateway for HTTP stands in front of what Front Door takes for an origin; whatever else it is, others have to be let in. */
    private Remedy.Kind[] fromOutside() {
        boolean origin = c.catalog().host(HTTP_GATEWAY).variants().stream()
                .flatMap(plan -> plan.otherPaths().stream())
                .filter(path -> path.way() != Way.TRUSTED_ACCESS)
                .anyMatch(path -> path.leadsTo(c.service(), c.resource().subresources(), c.catalog()));
        if (origin) {
            return new Remedy.Kind[] {Remedy.Kind.PUBLISH, Remedy.Kind.CONNECT_PRIVATELY};
        }
        return Reach.hasPublicEndpoint(c) && Reach.hasFirewall(c)
                ? new Remedy.Kind[] {Remedy.Kind.ADMIT_SELECTED_NETWORKS, Remedy.Kind.CONNECT_PRIVATELY}
                : new Remedy.Kind[] {Remedy.Kind.CONNECT_PRIVATELY};
    }

    private ConnectionPath fromSubnet() {
        if (Reach.admitsAll(mechanism, c)) {
            return likeEverybody();
        }
        return Regions.isInRegionOfStorage(client, c)
                ? cannot(Cause.SAME_REGION, Remedy.Kind.ALLOW_ENDPOINT)
                : overPublic(Admission.SUBNET_ADDRESS);
    }

    private ConnectionPath likeEverybody() {
        return overPublic(Reach.isOpen(c) || Reach.hasPublicSide(c) ? Admission.OPEN : Admission.UNGUARDED);
    }

    private ConnectionPath overPublic(Admission admission) {
        return new OverPublicEndpoint(client, admission);
    }

    private ConnectionPath hosted(Support ofMechanism) {
        boolean like = ofMechanism != Support.UNKNOWN && Reach.admitsAll(mechanism, c);
        if (like || Reach.hasPublicSide(c)) {
            return likeEverybody();
        }
        if (mechanism == Mechanism.PUBLIC && Reach.sitsInSubnet(client)) {
            return fromSubnet();
        }
        return client.variant().map(plan -> byPlatform(plan, ofMechanism)).orElseGet(this::planDecides);
    }

    /**
     * Another way than the mechanism: for hosts that sit in no VNet of ours, or a mechanism they cannot use. A documented one
     * is better than a mechanism that may work.
     */
    private ConnectionPath byPlatform(HostVariant plan, Support ofMechanism) {
        PlatformPaths platform = paths(plan);
        List<OtherPath> options = platform.options();
        if (!options.isEmpty()) {
            return new ByPlatform(client, options);
        }
        if (ofMechanism == Support.UNKNOWN) {
            return new NotDocumented(client, mechanism, Optional.empty());
        }
        Optional<OtherPath> unlisted = platform.unlisted();
        return unlisted.isPresent() ? new NotDocumented(client, mechanism, unlisted) : cannot(platform.cause());
    }

    private PlatformPaths paths(HostVariant plan) {
        return new PlatformPaths(plan, client, mechanism, c);
    }

    /** What each plan does, when the file names none; what all of them lack is not offered. */
    private ConnectionPath planDecides() {
        List<ConnectionPath> paths = client.host().orElseThrow().variants().stream()
                .map(plan -> of(client.withVariant(plan), mechanism, c))
                .toList();
        return paths.stream().allMatch(ConnectionPath::isBlocked)
                ? ((CannotConnect) paths.get(0)).of(client)
                : new PlanDecides(client, paths);
    }

    private ConnectionPath cannot(Cause cause, Remedy.Kind... kinds) {
        Stream<Remedy> ofPlan = client.variant().stream().flatMap(plan -> paths(plan).remedies(cause).stream());
        return new CannotConnect(
                client,
                cause,
                Stream.concat(ofPlan, Stream.of(kinds).map(Remedy::of)).toList());
    }
}
