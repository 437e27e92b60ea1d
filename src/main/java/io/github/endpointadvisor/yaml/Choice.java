package io.github.endpointadvisor.yaml;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.diagnostic.InputCode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A text that has to be one of several words. */
final class Choice {
    private static final int LISTED = 20;

    private Choice() {}

    /** What the word stands for, upper and lower case being the same where only that decides. */
    static <T> Optional<T> of(YamlText value, String what, Map<String, T> allowed, Complaints complaints) {
        Optional<T> chosen = exact(value.text(), allowed).or(() -> ignoringCase(value.text(), allowed));
        if (chosen.isEmpty()) {
            complaints.add(InputCode.EA013, value.at(), message(value.text(), what, allowed.keySet()));
        }
        return chosen;
    }

    /** The words for a message, in their order; of more than 20 the first 20. */
    static String listed(Collection<String> words) {
        String first = words.stream().limit(LISTED).collect(Collectors.joining(", "));
        return words.size() <= LISTED ? first : first + " and " + (words.size() - LISTED) + " more";
    }

    private static <T> Optional<T> exact(String word, Map<String, T> allowed) {
        return Optional.ofNullable(allowed.get(word));
    }

    private static <T> Optional<T> ignoringCase(String word, Map<String, T> allowed) {
        return allowed.keySet().stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .flatMap(key -> exact(key, allowed));
    }

    private static String message(String word, String what, Collection<String> allowed) {
        return what + " is " + Excerpt.quoted(word) + "; expected one of: " + listed(allowed)
                + Suggestion.didYouMean(word, allowed);
    }
}
