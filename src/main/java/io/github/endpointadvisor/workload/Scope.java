package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.catalog.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where a clause of a policy holds: every key that is given must match, by any one of its values; an empty list is a
 * key that is not given.
 *
 * @param services ids of services or of their families
 * @param tiers words for tiers, in which {@code *} stands for any characters
 * @param tags words that a service is tagged with
 */
public record Scope(List<String> services, List<String> tiers, List<String> tags, List<Cloud> clouds) {
    /** A scope that names nothing, and so leaves nothing out. */
    static final Scope EVERYWHERE = new Scope(List.of(), List.of(), List.of(), List.of());

    public Scope {
        services = List.copyOf(services);
        tiers = List.copyOf(tiers);
        tags = List.copyOf(tags);
        clouds = List.copyOf(clouds);
    }

    /** Whether it names anything at all. */
    public boolean isEverywhere() {
        return services.isEmpty() && tiers.isEmpty() && tags.isEmpty() && clouds.isEmpty();
    }

    /** Whether the service is in it; unknown where all but its tier matches, and that is not stated. */
    public Answer covers(ServiceRequest request, Cloud cloud) {
        boolean inRest = coversType(request)
                && (tags.isEmpty() || !tagsOf(request).isEmpty())
                && (clouds.isEmpty() || clouds.contains(cloud));
        return inRest ? coversTier(request) : Answer.NO;
    }

    /** Whether one of its words means the tier. */
    public boolean names(Tier tier) {
        return tiers.stream().anyMatch(tier::isMeantBy);
    }

    /** What of it the service is in, in words, its type aside: "tier Premium, tag pci". */
    public String words(ServiceRequest request, Cloud cloud) {
        List<String> words = new ArrayList<>();
        Optional<String> tier =
                tiers.isEmpty() ? Optional.empty() : request.resource().tier().map(Tier::name);
        tier.ifPresent(name -> words.add("tier " + name));
        tagsOf(request).stream().findFirst().ifPresent(tag -> words.add("tag " + tag));
        if (!clouds.isEmpty()) {
            words.add("cloud " + cloud.id());
        }
        return String.join(", ", words);
    }

    private boolean coversType(ServiceRequest request) {
        return services.isEmpty()
                || services.contains(request.service().id())
                || services.contains(request.service().family());
    }

    private List<String> tagsOf(ServiceRequest request) {
        Predicate<String> carried = word -> request.tags().stream().anyMatch(tag -> isMeant(tag, word));
        return tags.stream().filter(carried).collect(Collectors.toList());
    }

    /** A key alone means the tag with every value. */
    private static boolean isMeant(String tag, String word) {
        boolean starts = tag.regionMatches(true, 0, word, 0, word.length());
        return starts && (tag.length() == word.length() || tag.charAt(word.length()) == '=');
    }

    /** An assumed tier is no stated one: as long as another could be meant, only what holds for all of them is known. */
    private Answer coversTier(ServiceRequest request) {
        if (tiers.isEmpty()) {
            return Answer.YES;
        }
        if (request.states("tier") && request.resource().tier().isPresent()) {
            return names(request.resource().tier().get()) ? Answer.YES : Answer.NO;
        }
        List<Tier> possible = request.service().tiers();
        long named = possible.stream().filter(this::names).count();
        if (named == 0 && !possible.isEmpty()) {
            return Answer.NO;
        }
        return named == possible.size() && named > 0 ? Answer.YES : Answer.UNKNOWN;
    }
}
