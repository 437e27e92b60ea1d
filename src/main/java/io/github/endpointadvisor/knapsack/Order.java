package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The order in which a search decides the groups. Those that can need the same item come together, so that it is soon
 * known who pays for it; the rest follows, first those that could choose otherwise at the least loss.
 */
final class Order {
    private Order() {}

    static int[] of(Relaxation relaxation) {
        Integer[] open = Arrays.stream(relaxation.instance.open()).boxed().toArray(Integer[]::new);
        Arrays.sort(open, Comparator.comparing(group -> leastLoss(relaxation, group)));
        Set<Integer> order = new LinkedHashSet<>();
        for (int item : fewestGroupsFirst(relaxation.sharing)) {
            Arrays.stream(open)
                    .filter(group -> Arrays.binarySearch(relaxation.sharing.itemsOf[group], item) >= 0)
                    .forEach(order::add);
        }
        order.addAll(Arrays.asList(open));
        return order.stream().mapToInt(group -> group).toArray();
    }

    private static int[] fewestGroupsFirst(Sharing sharing) {
        return Arrays.stream(sharing.items)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(item -> sharing.groupsOf[item].length)
                        .thenComparing(item -> item))
                .mapToInt(item -> item)
                .toArray();
    }

    /** What is lost at least by another candidate than the relaxation's. */
    static long leastLoss(Relaxation relaxation, int group) {
        long least = Long.MAX_VALUE;
        for (int candidate = 0; candidate < relaxation.instance.groups[group].length; candidate++) {
            if (candidate != relaxation.choice[group]) {
                least = Math.min(least, relaxation.loss(group, candidate));
            }
        }
        return least;
    }
}
