package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Excerpt;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Choices for a sentence: "a", "a or b", "a, b or c". */
    public static String either(List<String> choices) {
        int last = choices.size() - 1;
        return last < 1
                ? String.join("", choices)
                : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    }

    /** The same, or another end of the sentence where nothing is near. */
    public static String orElse(String word, Collection<String> candidates, String otherwise) {
        String hint = didYouMean(word, candidates);
        return hint.isEmpty() ? otherwise : hint;
    }

    /** All candidates that are equally near and nearer than any other; none if more than {@code most} letters differ. */
    public static List<String> nearest(String word, Collection<String> candidates, int most) {
        List<Guess> guesses = word.length() > LONGEST
                ? List.of()
                : guesses(word, candidates, most).toList();
        int least = guesses.stream().mapToInt(Guess::distance).min().orElse(0);
        return guesses.stream()
                .filter(guess -> guess.distance() == least)
                .map(Guess::word)
                .toList();
    }

    private static Optional<String> near(String word, Collection<String> candidates) {
        return guesses(word, candidates, Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(Guess::distance))
                .map(Guess::word);
    }

    private static Stream<Guess> guesses(String word, Collection<String> candidates, int most) {
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .map(candidate -> new Guess(candidate, EditDistance.between(word, candidate)))
                .filter(guess -> guess.distance() <= most && guess.distance() < word.length());
    }
}
