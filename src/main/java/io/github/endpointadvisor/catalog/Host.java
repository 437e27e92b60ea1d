package io.github.endpointadvisor.catalog;

import java.util.List;
import java.util.Optional;

/** A kind of client: where the code that connects runs. */
public record Host(
        String id,
        String name,
        List<String> aliases,
        List<String> resourceTypes,
        List<String> sources,
        List<HostVariant> variants,
        List<String> unverified) {
    public Host {
        aliases = List.copyOf(aliases);
        resourceTypes = List.copyOf(resourceTypes);
        sources = List.copyOf(sources);
        variants = List.copyOf(variants);
        unverified = List.copyOf(unverified);
    }

    public Optional<HostVariant> variant(String word) {
        return variants.stream().filter(v -> v.answersTo(word)).findFirst();
    }

    /** Its name without what it does, which stands in parentheses. */
    public String shortName() {
        int paren = name.indexOf(" (");
        return paren < 0 ? name : name.substring(0, paren);
    }

    /** Whether a page was read that says so, or the way rests on general knowledge. */
    public boolean confirms(HostVariant variant, Way way) {
        String paths = variant.name() + ".otherPaths";
        return unverified.stream()
                .noneMatch(field -> field.equals(variant.name() + ".*")
                        || field.equals(paths)
                        || field.startsWith(paths + " ")
                        || field.equals(paths + "[" + way.id() + "]"));
    }

    public Optional<HostVariant> assumedVariant() {
        return variants.stream().filter(HostVariant::assumed).findFirst();
    }
}
