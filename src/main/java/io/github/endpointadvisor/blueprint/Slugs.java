package io.github.endpointadvisor.blueprint;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives out names of small letters and digits that differ in every language, with or without what is between words. */
final class Slugs {
    private final Set<String> taken = new HashSet<>();

    /** The first of the words, and those with numbers behind them, that is free. */
    String of(String... words) {
        String slug = Arrays.stream(words)
                .flatMap(word -> Arrays.stream(word.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        String letters = slug.isEmpty() || slug.charAt(0) <= '9' ? "n" + slug : slug;
        String free = letters;
        for (int i = 2; !taken.add(free.replace("-", "")); i++) {
            free = letters + "-" + i;
        }
        return free;
    }
}
