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
import io.github.endpointadvisor.workload.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides how a client connects to a service under a mechanism. */
public final class Connections {
    private final Client client;
    private final Mechanism mechanism;
    private final Case c;
    private final PlatformPaths platform;

    private Connections(Client client, Mechanism mechanism, Case c) {
        this.client = client;
        this.mechanism = mechanism;
        this.c = c;
        this.platform = new PlatformPaths(client, mechanism, c);
    }

    /** The paths of all clients, in their order. */
    public static List<ConnectionPath> of(Mechanism mechanism, Case c) {
        return c.clients().stream().map(client -> of(client, mechanism, c)).toList();
    }

    /** Whether a client comes over the public endpoint where nothing is added. */
    public static boolean usePublicEndpoint(Case c) {
        return of(Mechanism.NONE, c).stream().anyMatch(ConnectionPath::mayUsePublicEndpoint);
    }

    /** The same, or is admitted there by an exception. */
    public static boolean leadToPublicAddress(Case c) {
        return of(Mechanism.NONE, c).stream().anyMatch(ConnectionPath::mayLeadToPublicAddress);
    }

    public static ConnectionPath of(Client client, Mechanism mechanism, Case c) {
        Connections connections = new Connections(client, mechanism, c);
        return switch (client.kind()) {
            case NETWORK -> connections.network();
            case ON_PREMISES -> connections.onPremises();
            case INTERNET -> connections.internet();
            case HOSTED -> connections.hosted();
        };
    }

    /**
     * Whether the clients come by their platforms alone, so that nothing has to be built in the network of the workload: at
     * least one does, and those that do not cannot connect in any case.
     */
    public static boolean byPlatformAlone(Case c) {
        if (c.request().statedClients().isEmpty()) {
            return false;
        }
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

    /** The paths where no mechanism is possible. */
    public static List<ConnectionPath> blocked(Case c) {
        return c.clients().stream().map(client -> blocked(client, c)).toList();
    }

    /** The remedy is that of the mechanism which is nearest to letting it in; a private endpoint can do most. */
    private static ConnectionPath blocked(Client client, Case c) {
        Mechanism nearest =
                c.service().offers(Mechanism.PRIVATE_ENDPOINT) ? Mechanism.PRIVATE_ENDPOINT : Mechanism.PUBLIC;
        ConnectionPath path = of(client, nearest, c);
        return path.isBlocked() ? path : new CannotConnect(client, Cause.NOTHING_POSSIBLE, List.of());
    }

    private boolean isInVnet() {
        return c.resource().isInVnet();
    }

    private ConnectionPath network() {
        return switch (mechanism) {
            case PUBLIC -> listedAddress();
            case PRIVATE_ENDPOINT -> by(isInVnet() ? Mechanism.NONE : mechanism);
            case NONE -> isInVnet() ? by(mechanism) : cannot(Cause.PLAN, Remedy.Kind.USE_PRIVATE_ENDPOINT);
            default -> by(mechanism);
        };
    }

    private ConnectionPath onPremises() {
        return switch (mechanism) {
            case PRIVATE_ENDPOINT -> by(isInVnet() ? Mechanism.NONE : mechanism);
            case PRIVATE_LINK_SERVICE -> by(mechanism);
            case NONE -> isInVnet() ? by(mechanism) : privateAddressNeeded();
            default -> privateAddressNeeded();
        };
    }

    private ConnectionPath privateAddressNeeded() {
        return cannot(Cause.PRIVATE_ADDRESS_NEEDED, Remedy.Kind.USE_PRIVATE_ENDPOINT);
    }

    private ConnectionPath internet() {
        if (Reach.hasPublicSide(c)) {
            return overPublic(Admission.OPEN);
        }
        if (Reach.isClosed(c) || !Reach.hasPublicEndpoint(c)) {
            return cannot(Cause.NO_PUBLIC_ENDPOINT, Remedy.Kind.PUBLISH, Remedy.Kind.CONNECT_PRIVATELY);
        }
        if (Reach.isOpen(c)) {
            return overPublic(Admission.OPEN);
        }
        if (mechanism == Mechanism.PUBLIC && !Reach.hasFirewall(c)) {
            return overPublic(Admission.UNGUARDED);
        }
        return overPublic(
                mechanism == Mechanism.STANDARD_SERVICE_ENDPOINT ? Admission.PERIMETER : Admission.OWN_ADDRESS);
    }

    private ConnectionPath listedAddress() {
        if (Reach.isOpen(c)) {
            return overPublic(Admission.OPEN);
        }
        if (!Reach.hasFirewall(c)) {
            return overPublic(Admission.UNGUARDED);
        }
        return platform.sameRegionAsStorage()
                ? cannot(Cause.SAME_REGION, Remedy.Kind.ALLOW_ENDPOINT)
                : overPublic(Admission.SUBNET_ADDRESS);
    }

    private ConnectionPath hosted() {
        if (usesHostStorage()) {
            return cannot(Cause.HOST_STORAGE);
        }
        if (mechanism == Mechanism.PUBLIC) {
            return Reach.sitsInSubnet(client) || Reach.isOpen(c) || !Reach.hasFirewall(c)
                    ? listedAddress()
                    : otherwise();
        }
        if (isInVnet() && !client.isApart() && Reach.canUse(client, Mechanism.NONE, c) == Support.YES) {
            return by(Mechanism.NONE);
        }
        return switch (Reach.canUse(client, mechanism, c)) {
            case YES -> by(mechanism);
            case NO -> otherwise();
            case UNKNOWN -> client.variant().map(this::undocumented).orElseGet(this::planDecides);
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

    /** A documented path is better than a mechanism that may work. */
    private ConnectionPath undocumented(HostVariant variant) {
        List<OtherPath> options = platform.of(variant);
        return options.isEmpty()
                ? new NotDocumented(client, mechanism, Optional.empty())
                : new ByPlatform(client, options);
    }

    /** What each plan does, when the file names none; what all of them lack is not offered. */
    private ConnectionPath planDecides() {
        List<ConnectionPath> paths = client.host().orElseThrow().variants().stream()
                .map(variant -> of(client.withVariant(variant), mechanism, c))
                .toList();
        return paths.stream().allMatch(ConnectionPath::isBlocked)
                ? new CannotConnect(client, cause(paths), remedies(paths))
                : new PlanDecides(client, paths);
    }

    private static Cause cause(List<ConnectionPath> blocked) {
        return ((CannotConnect) blocked.get(0)).cause();
    }

    private static List<Remedy> remedies(List<ConnectionPath> blocked) {
        return ((CannotConnect) blocked.get(0)).remedies();
    }

    /** Another way than the mechanism: for hosts that sit in no VNet of ours, or a mechanism they cannot use. */
    private ConnectionPath otherwise() {
        if (Reach.isOpen(c)) {
            return overPublic(Admission.OPEN);
        }
        return client.variant().map(this::otherwise).orElseGet(this::planDecides);
    }

    private ConnectionPath otherwise(HostVariant variant) {
        List<OtherPath> options = platform.of(variant);
        if (!options.isEmpty()) {
            return new ByPlatform(client, options);
        }
        Optional<OtherPath> unlisted = platform.unlisted(variant);
        return unlisted.isPresent() ? new NotDocumented(client, mechanism, unlisted) : cannot(cause(variant));
    }

    private Cause cause(HostVariant variant) {
        if (platform.isTrapped(variant)) {
            return Cause.SAME_REGION;
        }
        if (isInVnet() && client.isApart() && variant.privateEndpoint() != Support.NO) {
            return Cause.NOT_CONNECTED;
        }
        if (client.otherTenant() && mechanism.isServiceEndpoint() && variant.serviceEndpoint() != Support.NO) {
            return Cause.OTHER_TENANT;
        }
        if (mechanism == Mechanism.PUBLIC && !Reach.isClosed(c)) {
            return Cause.NO_ADDRESS;
        }
        return Reach.sitsInVnet(variant) ? Cause.PLAN : Cause.OUTSIDE_VNETS;
    }

    private ConnectionPath by(Mechanism used) {
        return new ByMechanism(client, used);
    }

    private ConnectionPath overPublic(Admission admission) {
        return new OverPublicEndpoint(client, admission);
    }

    private ConnectionPath cannot(Cause cause, Remedy.Kind... kinds) {
        List<Remedy> remedies = new ArrayList<>();
        client.variant().ifPresent(variant -> remedies(variant, cause, remedies));
        List.of(kinds).forEach(kind -> remedies.add(Remedy.of(kind)));
        return new CannotConnect(client, cause, remedies);
    }

    private void remedies(HostVariant variant, Cause cause, List<Remedy> remedies) {
        if (cause == Cause.NOT_CONNECTED) {
            remedies.add(Remedy.of(Remedy.Kind.PEER_VNETS));
        }
        variant.change().filter(change -> helps(variant)).map(Remedy::change).ifPresent(remedies::add);
        if (platform.wantsTier(variant)) {
            remedies.add(Remedy.of(Remedy.Kind.CHANGE_TIER));
        }
        if (platform.comesIfSelected(variant)) {
            remedies.add(Remedy.of(Remedy.Kind.ADMIT_SELECTED_NETWORKS));
        }
        if (cause == Cause.HOST_STORAGE) {
            remedies.add(Remedy.of(Remedy.Kind.KEEP_PUBLIC));
        }
        remedies.add(Remedy.of(Remedy.Kind.RELAY));
    }

    /** Moving to another plan of the host is no help where no plan of it leads there. */
    private boolean helps(HostVariant variant) {
        return !variant.changesPlan()
                || client.host().orElseThrow().variants().stream()
                        .anyMatch(plan -> Reach.canUse(client, plan, mechanism, c) != Support.NO
                                || Reach.sitsInVnet(plan)
                                || !platform.of(plan).isEmpty());
    }
}
