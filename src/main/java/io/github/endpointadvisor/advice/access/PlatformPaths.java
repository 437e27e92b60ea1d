package io.github.endpointadvisor.advice.access;

import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.InVnet;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Status;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which paths of a client's platform, on one of its plans, lead to the service under a mechanism; if none does, why. */
record PlatformPaths(HostVariant plan, Client client, Mechanism mechanism, Case c) {
    /** Those that lead there, the best first; to a closed service, if none does, those that another tier of it would open. */
    List<OtherPath> options() {
        List<OtherPath> open = options(this::isOpen);
        return open.isEmpty() && mechanism == Mechanism.NONE && Reach.isClosed(c) && wantsTier()
                ? options(path -> path.way().isPlatformEndpoint())
                : open;
    }

    private List<OtherPath> options(Predicate<OtherPath> open) {
        return plan.otherPaths().stream()
                .filter(this::leadsThere)
                .filter(open)
                .sorted(Comparator.comparing(OtherPath::way))
                .toList();
    }

    /** A path that may lead there although its list does not name the service, because the list is incomplete. */
    Optional<OtherPath> unlisted() {
        return plan.otherPaths().stream()
                .filter(path -> !path.complete() && !leadsThere(path))
                .filter(this::isOpen)
                .findFirst();
    }

    private boolean leadsThere(OtherPath path) {
        return path.leadsTo(c.service(), c.resource().subresources(), c.catalog());
    }

    private boolean isOpen(OtherPath path) {
        return switch (path.way()) {
            case OWN_CHANNEL -> true;
            case SELF_HOSTED_RUNTIME -> isReachedFromVnets();
            case MANAGED_PRIVATE_ENDPOINT, SHARED_PRIVATE_LINK -> takesPrivateEndpoint();
            case RESOURCE_INSTANCE_RULE, TRUSTED_ACCESS ->
                Reach.hasPublicEndpoint(c) && hasExceptions() && trusts(path);
            case SERVICE_SETTING -> Reach.hasPublicEndpoint(c);
            case PERIMETER_RULE -> Reach.hasPublicEndpoint(c) && joinsPerimeters();
            case ALLOW_AZURE -> admitsAddresses();
            case ADDRESS_RULE -> admitsAddresses() && !isPassedBy();
        };
    }

    /** A runtime in a VNet needs what every other client there needs. */
    private boolean isReachedFromVnets() {
        return mechanism == Mechanism.NONE ? c.resource().isInVnet() : mechanism != Mechanism.PUBLIC;
    }

    private boolean admitsAddresses() {
        return Reach.hasPublicEndpoint(c) && !Reach.isClosed(c);
    }

    /** A tier without virtual network rules has no exceptions to them; a mechanism that asks for another tier brings them. */
    private boolean hasExceptions() {
        boolean changes = mechanism.isServiceEndpoint() || mechanism == Mechanism.PRIVATE_ENDPOINT;
        return changes || c.service().serviceEndpoint().isEmpty() || Reach.hasVnetRules(c);
    }

    private boolean trusts(OtherPath path) {
        boolean shut = mechanism == Mechanism.PRIVATE_ENDPOINT && !path.besideEndpoint();
        return !shut && (!client.otherTenant() || path.crossTenant());
    }

    private boolean joinsPerimeters() {
        boolean preview = c.setting().policy().allowPreview();
        return c.service().perimeterClouds().contains(c.cloud())
                && c.service()
                        .perimeter()
                        .filter(status -> status == Status.GA || preview)
                        .isPresent();
    }

    /** What takes none today takes one after the change of tier that comes with a private endpoint. */
    private boolean takesPrivateEndpoint() {
        boolean there = c.service().isOwnService() || c.service().offersPrivateEndpoint();
        boolean here = !c.resource().isInVnet()
                || c.resource().inVnet().filter(InVnet::privateEndpoint).isPresent();
        return there && here && (mechanism == Mechanism.PRIVATE_ENDPOINT || !lacksTier() || leavesTier());
    }

    private boolean lacksTier() {
        return c.resource().isInTierWithout(Mechanism.PRIVATE_ENDPOINT);
    }

    /** The service endpoint takes another tier as well, and each that has it takes private endpoints too. */
    private boolean leavesTier() {
        return mechanism.isServiceEndpoint()
                && c.resource().isInTierWithout(mechanism)
                && c.service().tiers().stream()
                        .filter(tier -> tier.serviceEndpoint() != Support.NO)
                        .noneMatch(tier -> tier.privateEndpoint() == Support.NO);
    }

    /** Whether no rule for its addresses can do: storage passes them by for callers in Azure that are in its own region. */
    private boolean isPassedBy() {
        return !plan.outsideAzure() && Regions.isInRegionOfStorage(client, c);
    }

    /** Why the client cannot connect, where none of them leads there. */
    Cause cause() {
        if (admitsAddresses() && isPassedBy()) {
            return Cause.SAME_REGION;
        }
        if (c.resource().isInVnet() && client.isApart() && plan.privateEndpoint() != Support.NO) {
            return Cause.NOT_CONNECTED;
        }
        if (client.otherTenant() && mechanism.isServiceEndpoint() && plan.serviceEndpoint() != Support.NO) {
            return Cause.OTHER_TENANT;
        }
        if (mechanism == Mechanism.PUBLIC && !Reach.isClosed(c)) {
            return Cause.NO_ADDRESS;
        }
        return Reach.sitsInVnet(plan) ? Cause.PLAN : Cause.OUTSIDE_VNETS;
    }

    /** What would let it in, where it cannot connect for this reason. */
    List<Remedy> remedies(Cause cause) {
        List<Remedy> remedies = new ArrayList<>();
        if (cause == Cause.NOT_CONNECTED) {
            remedies.add(Remedy.of(Remedy.Kind.PEER_VNETS));
        }
        plan.change().filter(change -> helps()).map(Remedy::change).ifPresent(remedies::add);
        if (wantsTier()) {
            remedies.add(Remedy.of(Remedy.Kind.CHANGE_TIER));
        }
        if (comesIfSelected()) {
            remedies.add(Remedy.of(Remedy.Kind.ADMIT_SELECTED_NETWORKS));
        }
        if (cause == Cause.HOST_STORAGE) {
            remedies.add(Remedy.of(Remedy.Kind.KEEP_PUBLIC));
        }
        remedies.add(Remedy.of(Remedy.Kind.RELAY));
        return remedies;
    }

    /** Moving to another plan of the host is no help where no plan of it leads there. */
    private boolean helps() {
        return !plan.changesPlan()
                || client.host().orElseThrow().variants().stream()
                        .anyMatch(other -> Reach.canUse(client, other, mechanism, c) != Support.NO
                                || Reach.sitsInVnet(other)
                                || !new PlatformPaths(other, client, mechanism, c)
                                        .options()
                                        .isEmpty());
    }

    /** Whether a change of tier would open a path that is there but for the tier. */
    private boolean wantsTier() {
        return lacksTier() && c.service().offersPrivateEndpoint() && has(Way::isPlatformEndpoint);
    }

    /** Whether a rule for its addresses would do, but for public network access being disabled. */
    private boolean comesIfSelected() {
        return Reach.isClosed(c) && Reach.hasPublicEndpoint(c) && !isPassedBy() && has(way -> way == Way.ADDRESS_RULE);
    }

    private boolean has(Predicate<Way> way) {
        return plan.otherPaths().stream().filter(path -> way.test(path.way())).anyMatch(this::leadsThere);
    }
}
