package io.github.endpointadvisor.advice;

import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.OtherPath;
import io.github.endpointadvisor.catalog.Status;
import io.github.endpointadvisor.catalog.Support;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.catalog.Way;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.PublicAccess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways in besides a mechanism that the plan of a host has: which of them lead to the service, and what they take. */
final class OtherWays {
    private static final String STORAGE = "storage-account";

    private final Client client;
    private final Mechanism mechanism;
    private final Case c;

    OtherWays(Client client, Mechanism mechanism, Case c) {
        this.client = client;
        this.mechanism = mechanism;
        this.c = c;
    }

    /** Those that lead there, the best first. */
    List<OtherPath> of(HostVariant variant) {
        return variant.otherPaths().stream()
                .filter(path -> path.leadsTo(c.service(), c.resource().subresources(), c.catalog()))
                .filter(path -> isOpen(path, variant))
                .sorted(Comparator.comparing(OtherPath::way))
                .toList();
    }

    private boolean isOpen(OtherPath path, HostVariant variant) {
        return switch (path.way()) {
            case OWN_CHANNEL, SELF_HOSTED_RUNTIME -> true;
            case MANAGED_PRIVATE_ENDPOINT, SHARED_PRIVATE_LINK -> takesPrivateEndpoint();
            case RESOURCE_INSTANCE_RULE, TRUSTED_ACCESS -> hasPublicSide() && trusts(path);
            case PERIMETER_RULE -> hasPublicSide() && joinsPerimeters();
            case ALLOW_AZURE -> hasPublicSide() && !isClosed();
            case ADDRESS_RULE -> hasPublicSide() && !isClosed() && !ignoresAddresses(variant);
        };
    }

    /** A resource in a VNet has no public side that rules could open. */
    private boolean hasPublicSide() {
        return !c.resource().isInVnet() && !c.service().isOwnService();
    }

    boolean isClosed() {
        return c.needs().publicAccessOrAssumed() == PublicAccess.DISABLED;
    }

    private boolean trusts(OtherPath path) {
        boolean shut = mechanism == Mechanism.PRIVATE_ENDPOINT && !path.besideEndpoint();
        return !shut && (!client.otherTenant() || path.crossTenant());
    }

    private boolean joinsPerimeters() {
        return c.service()
                .perimeter()
                .filter(status -> status == Status.GA || c.setting().policy().allowPreview())
                .isPresent();
    }

    /** What takes none today takes one after the change of tier that comes with a private endpoint. */
    private boolean takesPrivateEndpoint() {
        boolean there = c.service().isOwnService() || c.service().offersPrivateEndpoint();
        boolean here = !c.resource().isInVnet()
                || c.service().inVnet().filter(v -> v.privateEndpoint()).isPresent();
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
        return isStorage()
                && c.resource().region().isPresent()
                && c.resource()
                        .region()
                        .equals(client.region().or(() -> c.setting().region()));
    }

    boolean isStorage() {
        return c.service().family().equals(STORAGE);
    }

    /** Whether a rule for its addresses would do, but for the region. */
    boolean isTrapped(HostVariant variant) {
        return !isClosed()
                && hasPublicSide()
                && ignoresAddresses(variant)
                && variant.otherPaths().stream()
                        .filter(path -> path.way() == Way.ADDRESS_RULE)
                        .anyMatch(path -> path.leadsTo(c.service(), c.resource().subresources(), c.catalog()));
    }

    /** A change of tier that would open a way which is there but for the tier. */
    Optional<String> tierChange(HostVariant variant) {
        boolean way = variant.otherPaths().stream()
                .filter(path -> path.way().isPlatformEndpoint())
                .anyMatch(path -> path.leadsTo(c.service(), c.resource().subresources(), c.catalog()));
        return way && lacksTier() && c.service().offersPrivateEndpoint()
                ? Optional.of("move " + c.name() + " to a tier that takes private endpoints, for one made by "
                        + client.name())
                : Optional.empty();
    }

    /** What the ways take, a sentence each; of several one is enough. */
    List<String> needs(HostVariant variant, List<OtherPath> paths) {
        List<String> needs = new ArrayList<>();
        for (OtherPath path : paths) {
            String need = need(variant, path);
            String start = needs.isEmpty() ? "One of: " : "Or: ";
            needs.add(paths.size() == 1 ? need : start + uncapitalized(need));
        }
        return needs;
    }

    /** The step for a client whose plan is known; the conditions stand with its needs. */
    String step(HostVariant variant) {
        List<OtherPath> paths = of(variant);
        return paths.size() == 1
                ? demand(variant, paths.get(0))
                : "Let " + client.name() + " in to " + c.name() + " by "
                        + paths.stream().map(path -> path.way().label()).collect(Collectors.joining(", or by "))
                        + "; what each takes stands with the clients";
    }

    private static String uncapitalized(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private String need(HostVariant variant, OtherPath path) {
        boolean confirmed = client.host().orElseThrow().confirms(variant, path.way());
        return demand(variant, path)
                + path.note().map(note -> ". " + withoutStop(note)).orElse("")
                + (confirmed ? "" : ". No page that was read confirms this, so test it before you rely on it");
    }

    private String demand(HostVariant variant, OtherPath path) {
        String who = client.name() + " (" + client.host().orElseThrow().shortName() + ")";
        return switch (path.way()) {
            case OWN_CHANNEL -> "Leave " + c.name() + " as it is: " + who + " has a channel of its own";
            case MANAGED_PRIVATE_ENDPOINT ->
                "Create a managed private endpoint to " + target() + " from " + who + ", and approve it on " + c.name()
                        + acrossTenants();
            case SHARED_PRIVATE_LINK ->
                "Create a shared private link to " + target() + " from " + who + ", and approve it on " + c.name()
                        + acrossTenants();
            case RESOURCE_INSTANCE_RULE ->
                "Add a resource instance rule for " + who + " to the firewall of " + c.name()
                        + ", and give its managed identity a role there" + whileClosed() + disputed() + inPerimeter();
            case TRUSTED_ACCESS ->
                "Switch on the exception for trusted services on " + c.name() + " for " + who
                        + ", and give its managed identity, where it has one, a role there" + whileClosed()
                        + inPerimeter();
            case PERIMETER_RULE ->
                "Put " + c.name() + " into a network security perimeter with an inbound rule that admits " + who
                        + ": in learning mode all other rules go on working, in enforced mode nothing but its own rules"
                        + " and private endpoints lets anybody in";
            case SELF_HOSTED_RUNTIME ->
                "Run a self-hosted runtime or gateway for " + who + " in the VNet, which reaches " + c.name()
                        + " as a machine there does";
            case ALLOW_AZURE ->
                "Switch on access for all Azure services on " + c.name() + ", because " + who
                        + " has no fixed address; it lets in what other customers run in Azure as well"
                        + inPerimeter();
            case ADDRESS_RULE ->
                "List the public addresses of " + who + " in the firewall of " + c.name() + regionTrap(variant)
                        + inPerimeter();
        };
    }

    private String target() {
        String parts = String.join(", ", c.resource().subresources());
        return c.name() + (parts.isEmpty() ? "" : " (" + parts + ")");
    }

    private String acrossTenants() {
        return client.otherTenant() ? "; whether it can be made from another tenant is for its page to say" : "";
    }

    private String whileClosed() {
        if (!isClosed()) {
            return "";
        }
        return isStorage()
                ? ", all before public access is switched off: what is set by then stays in force"
                : "; it is offered with public access off as well";
    }

    private String disputed() {
        return isClosed() ? ", but another page counts such rules under selected networks only, so test it" : "";
    }

    private String inPerimeter() {
        return mechanism == Mechanism.STANDARD_SERVICE_ENDPOINT
                ? "; it counts only until the perimeter of " + c.name() + " is enforced"
                : "";
    }

    private String regionTrap(HostVariant variant) {
        return isStorage() && !variant.outsideAzure() ? "; Storage heeds them for callers of other regions only" : "";
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
