package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Host;
import io.github.endpointadvisor.catalog.Region;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Tier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words of a file as words of the catalog: what it does not know is no word, and never printed. */
final class Words {
    /** A size, such as S1, P1v3 or EP2: it says more than the tier, and can hold nothing else. */
    private static final Pattern SIZE = Pattern.compile("[A-Z]{1,2}[0-9]{1,3}(m?v[0-9])?");

    private final Catalog catalog;

    Words(Catalog catalog) {
        this.catalog = catalog;
    }

    Optional<Region> region(Optional<String> word) {
        return word.flatMap(catalog::region);
    }

    /** The tier that all of the words mean, as far as they mean one. */
    Optional<String> tier(Service service, List<String> words) {
        for (String word : words) {
            Optional<String> known =
                    parts(word).flatMap(part -> tier(service, part).stream()).findFirst();
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> tier(Service service, String word) {
        return service.tier(word).map(Tier::name).map(name -> SIZE.matcher(word).matches() ? word : name);
    }

    Optional<String> variant(Host host, List<String> words) {
        return words.stream()
                .flatMap(Words::parts)
                .flatMap(word -> host.variant(word).stream()
                        .map(variant -> SIZE.matcher(word).matches() ? word : variant.name()))
                .findFirst();
    }

    /** A word, and what stands before and after its last underscore: Developer_1, Balanced_B0. */
    private static Stream<String> parts(String word) {
        int cut = word.lastIndexOf('_');
        return cut < 0 ? Stream.of(word) : Stream.of(word, word.substring(0, cut), word.substring(cut + 1));
    }
}
