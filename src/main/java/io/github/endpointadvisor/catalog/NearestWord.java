package io.github.endpointadvisor.catalog;

import io.github.endpointadvisor.yaml.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Guesses which word of the catalog an unknown one was meant to be. A guess that is wrong is worse than none: few letters
 * may differ, a type is only taken for one of the same provider or the same name, and where words of different entries are
 * equally near there is no guess.
 */
final class NearestWord {
    private static final int SHORTEST = 5;
    private static final int LONG = 10;

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Set<String>> ids = new LinkedHashMap<>();

    void add(String word, String id) {
        forms(word).forEach(form -> {
            words.merge(form, word, NearestWord::shorter);
            ids.computeIfAbsent(form, it -> new TreeSet<>()).add(id);
        });
    }

    Optional<String> to(String word) {
        return forms(word).map(this::toForm).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> toForm(String form) {
        List<String> candidates =
                words.keySet().stream().filter(known -> isAlike(form, known)).toList();
        List<String> nearest = Suggestion.nearest(form, candidates, most(form));
        return nearest.stream().map(ids::get).distinct().count() == 1
                ? Optional.ofNullable(words.get(nearest.get(0)))
                : Optional.empty();
    }

    /** The name of the tier that has the nearest word. */
    static Optional<String> tier(String word, List<Tier> tiers) {
        NearestWord nearest = new NearestWord();
        for (Tier tier : tiers) {
            nearest.add(tier.name(), tier.name());
            tier.aliases().forEach(alias -> nearest.add(alias, tier.name()));
        }
        return nearest.to(word)
                .flatMap(found -> tiers.stream()
                        .filter(tier -> tier.answersTo(found))
                        .map(Tier::name)
                        .findFirst());
    }

    private static String shorter(String one, String other) {
        return other.length() < one.length() ? other : one;
    }

    /** How many letters may differ, by the letters that tell something. */
    private static int most(String form) {
        int length = form.length() - (WordIndex.isTerraform(form) ? form.indexOf('_') + 1 : 0);
        return length < SHORTEST ? 0 : length < LONG ? 1 : 2;
    }

    /** A type as it is, a name with all of its words and with those that tell something. */
    private static Stream<String> forms(String word) {
        return WordIndex.isType(word)
                ? Stream.of(word.toLowerCase(Locale.ROOT))
                : Stream.of(Words.withoutVendor(word), Words.core(word)).distinct();
    }

    /** Names are compared with names; types differ in their provider or in the rest, never in both. */
    private static boolean isAlike(String word, String known) {
        int slash = word.indexOf('/');
        int other = known.indexOf('/');
        if (slash < 0 || other < 0) {
            return slash == other && WordIndex.isType(word) == WordIndex.isType(known);
        }
        return word.substring(0, slash).equals(known.substring(0, other))
                || word.substring(slash).equals(known.substring(other));
    }
}
