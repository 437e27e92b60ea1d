package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** Small problems of every kind: few and many different amounts, shared items that cost nothing, little or a lot. */
final class RandomProblems {
    private final Random random;

    RandomProblems(long seed) {
        random = new Random(seed);
    }

    /** The ranges that amounts are drawn from; small ones make many coincide. */
    private record Ranges(int options, int items, int itemsOfOption, long values, long costs, long prices) {}

    Problem next(int mostGroups) {
        Ranges ranges = new Ranges(
                1 + random.nextInt(5),
                random.nextInt(5),
                1 + random.nextInt(3),
                oneOf(3, 10, 1000, 1_000_000_000L),
                oneOf(1, 3, 10, 100, 10_000),
                oneOf(2, 20, 200, 20_000));
        Map<String, Long> prices = new HashMap<>();
        for (int item = 0; item < ranges.items; item++) {
            prices.put("item-" + item, below(ranges.prices));
        }
        List<Group> groups = new ArrayList<>();
        int count = random.nextInt(mostGroups + 1);
        while (groups.size() < count) {
            groups.add(group(groups, ranges));
        }
        return new Problem(groups, prices);
    }

    /** Up to forty groups that cost few cents, worth something in proportion to it, nearly so, or anything. */
    Problem ofDozens() {
        long perCent = oneOf(0, 1, 10, 1000);
        long more = oneOf(1, 10, 1000);
        Map<String, Long> prices = new HashMap<>();
        int items = random.nextInt(5);
        for (int item = 0; item < items; item++) {
            prices.put("item-" + item, below(oneOf(5, 50)));
        }
        Ranges ranges = new Ranges(1 + random.nextInt(4), items, 2, more, 0, 0);
        List<Group> groups = new ArrayList<>();
        int count = 10 + random.nextInt(31);
        while (groups.size() < count) {
            groups.add(inProportion(group(groups, ranges), perCent));
        }
        return new Problem(groups, prices);
    }

    /** Groups in a chain, each with an item in common with its neighbours, so that several items are in dispute at once. */
    Problem ofLinks() {
        Map<String, Long> prices = new HashMap<>();
        for (int item = 0; item < 7; item++) {
            prices.put("item-" + item, 5 + below(20));
        }
        List<Group> groups = new ArrayList<>();
        int count = 10 + random.nextInt(11);
        while (groups.size() < count) {
            int item = random.nextInt(5);
            Set<String> one = Set.of("item-" + item);
            Set<String> two = Set.of("item-" + (item + 1), "item-" + (item + 2));
            groups.add(new Group(
                    "group-" + groups.size(),
                    List.of(
                            new Option("free", 0, 0, Set.of()),
                            new Option("own", 90 + below(30), 10 + below(4), Set.of()),
                            new Option("one", 60 + below(50), 1 + below(6), one),
                            new Option("two", 80 + below(60), 1 + below(5), two))));
        }
        return new Problem(groups, prices);
    }

    private Group inProportion(Group group, long perCent) {
        List<Option> options = new ArrayList<>();
        for (Option option : group.options()) {
            long cost = random.nextInt(3) == 0 ? 0 : below(40);
            options.add(new Option(option.id(), option.value() + cost * perCent, cost, option.shared()));
        }
        return new Group(group.name(), options);
    }

    private long oneOf(long... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private long below(long limit) {
        return (long) (random.nextDouble() * limit);
    }

    private Group group(List<Group> before, Ranges ranges) {
        String name = "group-" + before.size();
        if (!before.isEmpty() && random.nextInt(4) == 0) {
            return new Group(name, before.get(random.nextInt(before.size())).options());
        }
        List<Option> options = new ArrayList<>();
        int count = 1 + random.nextInt(ranges.options);
        while (options.size() < count) {
            options.add(new Option("option-" + options.size(), below(ranges.values), cost(ranges), shared(ranges)));
        }
        return new Group(name, options);
    }

    private long cost(Ranges ranges) {
        return random.nextInt(3) == 0 ? 0 : below(ranges.costs) * oneOf(1, 1, 730);
    }

    private Set<String> shared(Ranges ranges) {
        Set<String> shared = new HashSet<>();
        int count = ranges.items == 0 ? 0 : random.nextInt(ranges.itemsOfOption + 1);
        for (int i = 0; i < count; i++) {
            shared.add("item-" + random.nextInt(ranges.items));
        }
        return shared;
    }

    /** Below the least that can be spent, the least, some in between, and more than can be spent. */
    long[] capacities(Problem problem) {
        long least = BruteForce.cheapest(problem).cost();
        long most = problem.sharedPrices().values().stream().mapToLong(p -> p).sum()
                + problem.groups().stream().mapToLong(Group::greatestCost).sum();
        LongStream between = LongStream.range(0, 6).map(i -> least + below(most - least + 1));
        return LongStream.concat(LongStream.of(least - 1, least, most, Long.MAX_VALUE), between)
                .toArray();
    }
}
