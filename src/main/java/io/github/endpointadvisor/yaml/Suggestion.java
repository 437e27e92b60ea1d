package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Excerpt;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known word an unknown one was meant to be. */
public final class Suggestion {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 64;

    private record Guess(String word, int distance) {}

    private Suggestion() {}

    /**
     * The nearest candidate, of several the first; none if more than a third of the word, one letter at least, would
     * have to be changed, or if the word is shorter than 3 or longer than 64 characters.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return word.length() > LONGEST || word.length() < SHORTEST ? Optional.empty() : near(word, candidates);
    }

    /** The end of a sentence, "; did you mean 'x'?", or nothing. */
    public static String didYouMean(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(found -> "; did you mean " + Excerpt.quoted(found) + "?")
                .orElse("");
    }

    /** The same, or another end of the sentence where nothing is near. */
    public static String orElse(String word, Collection<String> candidates, String otherwise) {
        String hint = didYouMean(word, candidates);
        return hint.isEmpty() ? otherwise : hint;
    }

    private static Optional<String> near(String word, Collection<String> candidates) {
        int most = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .map(candidate -> new Guess(candidate, EditDistance.between(word, candidate)))
                .filter(guess -> guess.distance() <= most && guess.distance() < word.length())
                .min(Comparator.comparingInt(Guess::distance))
                .map(Guess::word);
    }
}
