package io.github.endpointadvisor.knapsack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Options of which exactly one is to be chosen. */
public record Group(String name, List<Option> options) {
    static final int MOST_OPTIONS = 31;

    public Group {
        options = List.copyOf(options);
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException("1 to " + MOST_OPTIONS + " options are possible: " + name);
        }
        Set<String> ids = new HashSet<>();
        for (Option option : options) {
            if (!ids.add(option.id())) {
                throw new IllegalArgumentException("two options with one id: " + name + ", " + option.id());
            }
        }
    }

    long greatestValue() {
        return options.stream().mapToLong(Option::value).max().orElse(0);
    }

    long greatestCost() {
        return options.stream().mapToLong(Option::costCents).max().orElse(0);
    }
}
