package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Tier;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.yaml.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the tier of a service that a word of the file names, or complains. */
record TierReader(Catalog catalog, Complaints complaints) {
    /** Empty for a word that leaves the tier open, and for one that was complained of. */
    Optional<Tier> find(Service service, String word, Position at) {
        Optional<Tier> tier = service.tier(word);
        if (tier.isPresent() || service.leavesTierOpen(word)) {
            return tier;
        }
        if (service.tiers().isEmpty()) {
            return Optional.of(Tier.named(word));
        }
        complaints.add(
                InputCode.EA019,
                at,
                "unknown tier " + Excerpt.quoted(word) + " of " + service.id() + hint(service, word));
        return Optional.empty();
    }

    /** A tier that may have been meant, the service that has it, or all tiers there are. */
    private String hint(Service service, String word) {
        List<String> near = service.nearTiers(word);
        if (!near.isEmpty()) {
            return "; did you mean "
                    + Suggestion.either(near.stream().map(Excerpt::quoted).toList()) + "?";
        }
        List<String> elsewhere = Stream.concat(
                        catalog.neighbours(service).stream()
                                .filter(other -> other.leavesTierOpen(word)
                                        || other.tier(word).isPresent()),
                        catalog.findServices(word).stream())
                .map(Service::id)
                .distinct()
                .toList();
        return elsewhere.isEmpty()
                ? "; known: " + service.tiers().stream().map(Tier::name).collect(Collectors.joining(", "))
                : "; the word belongs to the type " + Suggestion.either(elsewhere);
    }
}
