package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An Azure service that clients connect to.
 *
 * @param successor what takes its place when it retires
 * @param terraformTypes its types of the azurerm provider
 * @param sharedWords words that stand for other services as well
 * @param distinction what tells it apart from those
 * @param parent the service whose resource this one is part of, or a kind of
 * @param usedSubresources for a service that is a part of its parent's resource: the sub-resources it consists of
 * @param trustedServices whether other Azure services still come in when the public side is closed; empty if not known
 * @param perimeter status of its network security perimeter support, when it has one
 * @param perimeterClouds the clouds in which it can join one
 * @param publicAccessProperty resource property that switches public network access
 * @param needsPublicAccessDisabled whether its private endpoint works only while public network access is disabled
 * @param firewall how its network rules come into effect; empty where it has none, or none is documented
 * @param noNetworkRules source that it admits every network or none: it has no list of addresses or subnets
 * @param remarks what to know of it where it is used in a certain way
 * @param retires date of retirement as {@code yyyy-MM-dd}, past or to come
 * @param openTierWords words of SKUs that say nothing of the tier
 * @param assumedTier tier taken when none is stated, because new resources have it
 * @param substitutes other services that may do where its tiers are expensive
 * @param unverified fields of the entry that rest on general knowledge
 */
public record Service(
        String id,
        String name,
        List<String> aliases,
        List<String> resourceTypes,
        List<String> terraformTypes,
        List<String> sharedWords,
        Optional<String> distinction,
        String category,
        List<String> sources,
        Optional<ServiceEndpointSupport> serviceEndpoint,
        Optional<PrivateEndpointSupport> privateEndpoint,
        Optional<InVnet> inVnet,
        Optional<TrustedServices> trustedServices,
        Optional<Status> perimeter,
        List<Cloud> perimeterClouds,
        Optional<String> publicAccessProperty,
        boolean needsPublicAccessDisabled,
        Optional<Firewall> firewall,
        Optional<String> noNetworkRules,
        List<Remark> remarks,
        Optional<String> retires,
        Optional<String> successor,
        Optional<String> parent,
        List<String> usedSubresources,
        Optional<String> assumedTier,
        List<String> openTierWords,
        Optional<String> tierNote,
        List<Tier> tiers,
        List<Substitute> substitutes,
        List<Conflict> conflicts,
        List<String> unverified,
        Optional<String> note) {
    public Service {
        aliases = List.copyOf(aliases);
        resourceTypes = List.copyOf(resourceTypes);
        terraformTypes = List.copyOf(terraformTypes);
        sharedWords = List.copyOf(sharedWords);
        openTierWords = List.copyOf(openTierWords);
        sources = List.copyOf(sources);
        usedSubresources = List.copyOf(usedSubresources);
        perimeterClouds = List.copyOf(perimeterClouds);
        remarks = List.copyOf(remarks);
        tiers = List.copyOf(tiers);
        substitutes = List.copyOf(substitutes);
        conflicts = List.copyOf(conflicts);
        unverified = List.copyOf(unverified);
    }

    /** The sub-resources a private endpoint can be made for, in the catalog's order. */
    public List<Subresource> subresources() {
        return privateEndpoint.map(PrivateEndpointSupport::subresources).orElse(List.of());
    }

    /** The sub-resources taken when the user names none: those the service cannot do without. */
    public List<String> defaultSubresources() {
        if (!usedSubresources.isEmpty()) {
            return usedSubresources;
        }
        return subresources().stream()
                .filter(Subresource::byDefault)
                .map(Subresource::name)
                .toList();
    }

    public Optional<Subresource> subresource(String word) {
        return subresources().stream().filter(s -> s.answersTo(word)).findFirst();
    }

    public Optional<Tier> tier(String word) {
        return tierNamed(word)
                .or(() -> tierNamed(Words.withoutParentheses(word)))
                .or(() -> Words.halves(word).flatMap(this::tierNamedTwice).findFirst());
    }

    private Optional<Tier> tierNamed(String word) {
        return tiers.stream().filter(t -> t.answersTo(word)).findFirst();
    }

    /** A tier and a size of it, in either order, as in "Basic (B1)" and "C0 Basic". */
    private Stream<Tier> tierNamedTwice(Map.Entry<String, String> halves) {
        String one = halves.getKey();
        String other = halves.getValue();
        Optional<Tier> first = tierNamed(one);
        Optional<Tier> second = tierNamed(other);
        if (first.isPresent() && second.isPresent()) {
            return first.equals(second) ? first.stream() : Stream.empty();
        }
        return Stream.concat(
                first.filter(tier -> leavesTierOpen(other) || Words.areOneBegun(tier.name(), other)).stream(),
                second.filter(tier -> leavesTierOpen(one) || Words.areOneBegun(tier.name(), one)).stream());
    }

    /** Whether a word is one of its SKUs and leaves open which tier is meant. */
    public boolean leavesTierOpen(String word) {
        return openTierWords.stream().anyMatch(open -> Words.matches(open, word));
    }

    /** The tiers that a word which is none may have been meant for: those it begins or that begin it, else the nearest. */
    public List<String> nearTiers(String word) {
        List<String> begun = tiers.stream()
                .map(Tier::name)
                .filter(name -> Words.areOneBegun(name, word))
                .toList();
        return begun.isEmpty() ? NearestWord.tier(word, tiers).stream().toList() : begun;
    }

    /** Whether another one shares a resource type with it, or the provider of resources and the category. */
    boolean isNear(Service other) {
        boolean type = resourceTypes.stream().anyMatch(other.resourceTypes::contains);
        boolean provider =
                category.equals(other.category) && providers().stream().anyMatch(other.providers()::contains);
        return !id.equals(other.id) && (type || provider);
    }

    private Set<String> providers() {
        return resourceTypes.stream()
                .map(type -> type.substring(0, type.indexOf('/')).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The parent's id, or its own: services of one family share their resource. */
    public String family() {
        return parent.orElse(id);
    }

    public boolean offersPrivateEndpoint() {
        return privateEndpoint.filter(PrivateEndpointSupport::inbound).isPresent();
    }

    /** Whether it has no public access that could be switched, as a private link hub: its members have. */
    public boolean hasNothingPublic() {
        return noNetworkRules.isPresent() && publicAccessProperty.isEmpty();
    }

    /** The private link scope that its endpoint leads to, or that it is. */
    public Optional<String> scope() {
        return privateEndpoint.flatMap(PrivateEndpointSupport::scope);
    }

    /** Whether a private link scope lists it, so that resources alike share the endpoint of that scope. */
    public boolean isListedInScope() {
        return scope().filter(scope -> !scope.equals(id)).isPresent();
    }

    /** Whether it has the mechanism at all, leaving tiers, regions and the like aside. */
    public boolean offers(Mechanism mechanism) {
        return switch (mechanism) {
            case SERVICE_ENDPOINT -> serviceEndpoint.isPresent();
            case SERVICE_ENDPOINT_POLICY ->
                serviceEndpoint.filter(ServiceEndpointSupport::policy).isPresent();
            case STANDARD_SERVICE_ENDPOINT ->
                serviceEndpoint.flatMap(ServiceEndpointSupport::standard).isPresent();
            case PRIVATE_ENDPOINT -> offersPrivateEndpoint() && !isOwnService();
            case PRIVATE_LINK_SERVICE -> isOwnService();
            case PUBLIC -> !isOwnService();
            case NONE -> inVnet.isPresent();
        };
    }

    /** Whether it makes its private endpoint and its zone itself, when it is created. */
    public boolean makesEndpoint() {
        return privateEndpoint.filter(PrivateEndpointSupport::madeByService).isPresent();
    }

    /** How far a mechanism is on its way to general availability for this service. */
    public Status status(Mechanism mechanism) {
        return switch (mechanism) {
            case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY ->
                serviceEndpoint.map(ServiceEndpointSupport::status).orElse(Status.GA);
            case STANDARD_SERVICE_ENDPOINT -> Status.PREVIEW;
            case PRIVATE_ENDPOINT, PRIVATE_LINK_SERVICE ->
                privateEndpoint.map(PrivateEndpointSupport::status).orElse(Status.GA);
            case PUBLIC, NONE -> Status.GA;
        };
    }

    /** The tag that reaches every region, where it has one of its own. */
    public Optional<String> crossRegionTag() {
        return serviceEndpoint.flatMap(ServiceEndpointSupport::crossRegionTag);
    }

    /** Whether it is a storage account or a part of one, whose firewall treats callers of its own region apart. */
    public boolean isStorage() {
        return family().equals("storage-account");
    }

    /** Whether it publishes single addresses instead of a load balancer. */
    public boolean isDirectConnect() {
        return id.equals("private-link-service-direct-connect");
    }

    /** Whether it is one's own application, published through Private Link. */
    public boolean isOwnService() {
        return family().startsWith("private-link-service");
    }
}
