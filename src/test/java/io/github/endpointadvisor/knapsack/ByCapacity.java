package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The best value for every capacity up to a limit, by the textbook: for each set of items that could be bought, the best
 * value by groups and cents. Shares no idea with the solver, and gets further than trying every selection.
 */
final class ByCapacity {
    private static final long IMPOSSIBLE = Long.MIN_VALUE;

    private ByCapacity() {}

    /** By capacity; negative where nothing is affordable. */
    static long[] bestValues(Problem problem, int limit) {
        List<String> items = List.copyOf(new TreeSet<>(problem.sharedPrices().keySet()));
        long[] best = new long[limit + 1];
        Arrays.fill(best, IMPOSSIBLE);
        for (int mask = 0; mask < 1 << items.size(); mask++) {
            int bits = mask;
            Set<String> bought = IntStream.range(0, items.size())
                    .filter(bit -> (bits >> bit & 1) == 1)
                    .mapToObj(items::get)
                    .collect(Collectors.toSet());
            long[] with = with(problem, bought, limit);
            Arrays.setAll(best, cents -> Math.max(best[cents], with[cents]));
        }
        return best;
    }

    private static long[] with(Problem problem, Set<String> bought, int limit) {
        long paid = bought.stream()
                .mapToLong(item -> problem.sharedPrices().getOrDefault(item, 0L))
                .sum();
        long[] best = new long[limit + 1];
        Arrays.setAll(best, cents -> cents < paid ? IMPOSSIBLE : 0);
        for (Group group : problem.groups()) {
            best = with(group, bought, best);
        }
        return best;
    }

    private static long[] with(Group group, Set<String> bought, long[] before) {
        long[] after = new long[before.length];
        Arrays.fill(after, IMPOSSIBLE);
        for (Option option : group.options()) {
            if (bought.containsAll(option.shared())) {
                for (int cents = (int) Math.min(after.length, option.costCents()); cents < after.length; cents++) {
                    long rest = before[cents - (int) option.costCents()];
                    after[cents] = Math.max(after[cents], rest == IMPOSSIBLE ? rest : rest + option.value());
                }
            }
        }
        return after;
    }
}
