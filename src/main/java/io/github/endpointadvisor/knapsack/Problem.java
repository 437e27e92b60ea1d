package io.github.endpointadvisor.knapsack;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What there is to choose from. The order of groups, options and items makes no difference.
 *
 * @param sharedPrices what each shared item costs, in cents
 */
public record Problem(List<Group> groups, Map<String, Long> sharedPrices) {
    /** The greatest values add up to no more than this, and so do the greatest costs, so that nothing overflows. */
    static final long LIMIT = 1L << 58;

    public Problem {
        groups = List.copyOf(groups);
        sharedPrices = Map.copyOf(sharedPrices);
        requireNames(groups);
        requirePrices(groups, sharedPrices);
        requireBounded(groups.stream().mapToLong(Group::greatestValue));
        requireBounded(LongStream.concat(
                groups.stream().mapToLong(Group::greatestCost),
                sharedPrices.values().stream().mapToLong(Long::longValue)));
    }

    private static void requireNames(List<Group> groups) {
        Set<String> names = new HashSet<>();
        for (Group group : groups) {
            if (!names.add(group.name())) {
                throw new IllegalArgumentException("two groups with one name: " + group.name());
            }
        }
    }

    private static void requirePrices(List<Group> groups, Map<String, Long> prices) {
        if (prices.values().stream().anyMatch(price -> price < 0)) {
            throw new IllegalArgumentException("negative price of a shared item");
        }
        for (Group group : groups) {
            for (Option option : group.options()) {
                if (!prices.keySet().containsAll(option.shared())) {
                    throw new IllegalArgumentException("shared item without a price: " + group.name());
                }
            }
        }
    }

    private static void requireBounded(LongStream amounts) {
        long sum = 0;
        for (long amount : amounts.toArray()) {
            sum = amount > LIMIT ? LIMIT + 1 : sum + amount;
            if (sum > LIMIT) {
                throw new IllegalArgumentException("the amounts add up to more than " + LIMIT);
            }
        }
    }
}
