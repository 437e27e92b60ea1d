package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Who can need which shared item. */
final class Sharing {
    private static final int[] NONE = {};

    /** By group the items that one of its candidates needs, ascending. */
    final int[][] itemsOf;

    /** By item the groups that can need it, those with most at stake first. */
    final int[][] groupsOf;

    /** Items that somebody can need, the most expensive first. */
    final int[] items;

    private Sharing(int[][] itemsOf, int[][] groupsOf, int[] items) {
        this.itemsOf = itemsOf;
        this.groupsOf = groupsOf;
        this.items = items;
    }

    static Sharing of(Instance instance) {
        int[][] itemsOf = Arrays.stream(instance.groups).map(Sharing::items).toArray(int[][]::new);
        int[][] groupsOf = groupsOf(instance, itemsOf);
        int[] items = IntStream.range(0, groupsOf.length)
                .filter(item -> groupsOf[item].length > 0)
                .boxed()
                .sorted(Comparator.comparing(item -> -instance.prices[item]))
                .mapToInt(item -> item)
                .toArray();
        return new Sharing(itemsOf, groupsOf, items);
    }

    private static int[] items(Candidate[] group) {
        if (group.length < 2) {
            return NONE;
        }
        return Arrays.stream(group)
                .flatMapToInt(candidate -> Arrays.stream(candidate.items))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int[][] groupsOf(Instance instance, int[][] itemsOf) {
        int[] count = new int[instance.prices.length];
        Arrays.stream(itemsOf).flatMapToInt(Arrays::stream).forEach(item -> count[item]++);
        int[][] groupsOf = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
        int[] filled = new int[count.length];
        for (int group : byStake(instance)) {
            for (int item : itemsOf[group]) {
                groupsOf[item][filled[item]++] = group;
            }
        }
        return groupsOf;
    }

    private static int[] byStake(Instance instance) {
        return Arrays.stream(instance.open())
                .boxed()
                .sorted(Comparator.comparing(group -> -stake(instance.groups[group])))
                .mapToInt(group -> group)
                .toArray();
    }

    private static long stake(Candidate[] group) {
        long most = Arrays.stream(group).mapToLong(each -> each.value).max().orElse(0);
        return most - Arrays.stream(group).mapToLong(each -> each.value).min().orElse(0);
    }
}
