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
        groups.forEach(group -> require(names.add(group.name()), "two groups with one name: " + group.name()));
    }

    private static void requirePrices(List<Group> groups, Map<String, Long> prices) {
        prices.forEach((item, price) -> require(price >= 0, "negative price of a shared item: " + item));
        groups.forEach(group -> group.options()
                .forEach(option -> require(
                        prices.keySet().containsAll(option.shared()), "shared item without a price: " + group.name())));
    }

    private static void requireBounded(LongStream amounts) {
        long sum = 0;
        for (long amount : amounts.toArray()) {
            sum += Math.min(amount, LIMIT + 1);
            require(sum <= LIMIT, "the amounts add up to more than " + LIMIT);
        }
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
