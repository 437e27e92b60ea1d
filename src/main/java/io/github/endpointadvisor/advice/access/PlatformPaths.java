package io.github.endpointadvisor.advice.access;

import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Status;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which paths of a client's platform lead to the service under a mechanism. */
final class PlatformPaths {
    private final Client client;
    private final Mechanism mechanism;
    private final Case c;

    PlatformPaths(Client client, Mechanism mechanism, Case c) {
        this.client = client;
        this.mechanism = mechanism;
        this.c = c;
    }

    /** Those that lead there, the best first. */
    List<OtherPath> of(HostVariant variant) {
        return variant.otherPaths().stream()
                .filter(this::leadsThere)
                .filter(path -> isOpen(path, variant))
                .sorted(Comparator.comparing(OtherPath::way))
                .toList();
    }

    /** A path that may lead there although its list does not name the service, because the list is incomplete. */
    Optional<OtherPath> unlisted(HostVariant variant) {
        return variant.otherPaths().stream()
                .filter(path -> !path.complete() && !leadsThere(path))
                .filter(path -> isOpen(path, variant))
                .findFirst();
    }

    private boolean leadsThere(OtherPath path) {
        return path.leadsTo(c.service(), c.resource().subresources(), c.catalog());
    }

    private boolean isOpen(OtherPath path, HostVariant variant) {
        return switch (path.way()) {
            case OWN_CHANNEL -> true;
            case SELF_HOSTED_RUNTIME -> isReachedFromVnets();
            case MANAGED_PRIVATE_ENDPOINT, SHARED_PRIVATE_LINK -> takesPrivateEndpoint();
            case RESOURCE_INSTANCE_RULE, TRUSTED_ACCESS ->
                Reach.hasPublicEndpoint(c) && hasExceptions() && trusts(path);
            case SERVICE_SETTING -> Reach.hasPublicEndpoint(c);
            case PERIMETER_RULE -> Reach.hasPublicEndpoint(c) && joinsPerimeters();
            case ALLOW_AZURE -> admitsAddresses();
            case ADDRESS_RULE -> admitsAddresses() && !ignoresAddresses(variant);
        };
    }

    /** A runtime in a VNet needs what every other client there needs. */
    private boolean isReachedFromVnets() {
        return switch (mechanism) {
            case SERVICE_ENDPOINT,
                    SERVICE_ENDPOINT_POLICY,
                    STANDARD_SERVICE_ENDPOINT,
                    PRIVATE_ENDPOINT,
                    PRIVATE_LINK_SERVICE -> true;
            case NONE -> c.resource().isInVnet();
            case PUBLIC -> false;
        };
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
        return c.service().perimeterClouds().contains(c.cloud())
                && c.service()
                        .perimeter()
                        .filter(status ->
                                status == Status.GA || c.setting().policy().allowPreview())
                        .isPresent();
    }

    /** What takes none today takes one after the change of tier that comes with a private endpoint. */
    private boolean takesPrivateEndpoint() {
        boolean there = c.service().isOwnService() || c.service().offersPrivateEndpoint();
        boolean here = !c.resource().isInVnet()
                || c.resource().inVnet().filter(v -> v.privateEndpoint()).isPresent();
        return there && here && (mechanism == Mechanism.PRIVATE_ENDPOINT || !lacksTier() || leavesTier());
    }

    /** The service endpoint takes another tier as well, and each that has it takes private endpoints too. */
    private boolean leavesTier() {
        boolean leaves = mechanism.isServiceEndpoint()
                && c.resource()
                        .tier()
                        .filter(tier -> tier.serviceEndpoint() == Support.NO)
                        .isPresent();
        return leaves
                && c.service().tiers().stream()
                        .filter(tier -> tier.serviceEndpoint() != Support.NO)
                        .noneMatch(tier -> tier.privateEndpoint() == Support.NO);
    }

    private boolean lacksTier() {
        return c.resource()
                .tier()
                .map(Tier::privateEndpoint)
                .filter(support -> support == Support.NO)
                .isPresent();
    }

    /** Storage passes IP rules by for callers in Azure that are in its own region. */
    boolean ignoresAddresses(HostVariant variant) {
        return !variant.outsideAzure() && sameRegionAsStorage();
    }

    boolean sameRegionAsStorage() {
        return c.service().isStorage()
                && c.resource().region().isPresent()
                && c.resource().region().equals(Regions.of(client, c));
    }

    /** Whether no rule for its addresses can do, because of the region. */
    boolean isTrapped(HostVariant variant) {
        return admitsAddresses() && ignoresAddresses(variant);
    }

    /** Whether a rule for its addresses would do, but for public network access being disabled. */
    boolean comesIfSelected(HostVariant variant) {
        return Reach.isClosed(c) && Reach.hasPublicEndpoint(c) && !ignoresAddresses(variant) && hasAddressRule(variant);
    }

    private boolean hasAddressRule(HostVariant variant) {
        return variant.otherPaths().stream()
                .filter(path -> path.way() == Way.ADDRESS_RULE)
                .anyMatch(this::leadsThere);
    }

    /** Whether a change of tier would open a path that is there but for the tier. */
    boolean wantsTier(HostVariant variant) {
        boolean path = variant.otherPaths().stream()
                .filter(it -> it.way().isPlatformEndpoint())
                .anyMatch(this::leadsThere);
        return path && lacksTier() && c.service().offersPrivateEndpoint();
    }
}
