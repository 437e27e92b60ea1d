package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Problems with as many shared items as one likes of which the answer is known: every block of a few groups has an item of
 * its own, so that its selections can be listed, and the blocks be put together by cents.
 */
final class Blocks {
    private final Random random;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Long> prices = new HashMap<>();
    private long[] best;

    /** As best, if all items are there already. */
    private long[] bestWithAll;

    Blocks(long seed, int count, int limit) {
        random = new Random(seed);
        best = new long[limit + 1];
        bestWithAll = new long[limit + 1];
        for (int block = 0; block < count; block++) {
            add(block, 2 + random.nextInt(2));
        }
    }

    Problem problem() {
        return new Problem(groups, prices);
    }

    /** By capacity the greatest value. */
    long[] bestValues() {
        return best.clone();
    }

    long pricesOfAll() {
        return prices.values().stream().mapToLong(price -> price).sum();
    }

    /** What it would be worth to have all items, if they can be paid, so that this is as good as the best without it. */
    long worthOfAll(int capacity) {
        return best[capacity] - bestWithAll[capacity - (int) pricesOfAll()];
    }

    /** With one more group, which may need all items at once. */
    Problem problemWithAll(long value) {
        List<Group> more = new ArrayList<>(groups);
        more.add(new Group(
                "all", List.of(new Option("none", 0, 0, Set.of()), new Option("all", value, 0, prices.keySet()))));
        return new Problem(more, prices);
    }

    private void add(int block, int size) {
        String item = "item-" + block;
        List<Group> added = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            added.add(new Group("block-" + block + "-" + i, options(item)));
        }
        long price = 1L + random.nextInt(15);
        groups.addAll(added);
        prices.put(item, price);
        best = with(best, ByCapacity.bestValues(new Problem(added, Map.of(item, price)), 60));
        bestWithAll = with(bestWithAll, ByCapacity.bestValues(new Problem(added, Map.of(item, 0L)), 60));
    }

    private List<Option> options(String item) {
        return List.of(
                new Option("free", 0, 0, Set.of()),
                new Option("own", 90L + random.nextInt(30), 10L + random.nextInt(4), Set.of()),
                new Option("shared", 60L + random.nextInt(60), 1L + random.nextInt(6), Set.of(item)));
    }

    private static long[] with(long[] best, long[] block) {
        long[] after = new long[best.length];
        Arrays.setAll(after, cents -> {
            long most = 0;
            for (int spent = 0; spent <= cents && spent < block.length; spent++) {
                most = Math.max(most, best[cents - spent] + block[spent]);
            }
            return most;
        });
        return after;
    }
}
