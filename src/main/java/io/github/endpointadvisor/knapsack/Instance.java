package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A problem in numbers: groups by name, candidates by id of their option, items by id. It shrinks as options are ruled
 * out and costs are settled, while the groups keep their places. An instance without a solution is empty.
 */
final class Instance {
    /** Never modified. */
    final Candidate[][] groups;

    /** By item. Never modified. */
    final long[] prices;

    /** What is left to spend, in the unit of the costs. */
    final long capacity;

    Instance(Candidate[][] groups, long[] prices, long capacity) {
        this.groups = groups;
        this.prices = prices;
        this.capacity = capacity;
    }

    static Instance of(Problem problem, long capacity) {
        List<String> ids = problem.sharedPrices().keySet().stream().sorted().toList();
        Map<String, Integer> items = new HashMap<>();
        ids.forEach(id -> items.put(id, items.size()));
        Candidate[][] groups =
                sorted(problem).stream().map(group -> candidates(group, items)).toArray(Candidate[][]::new);
        long[] prices = ids.stream().mapToLong(problem.sharedPrices()::get).toArray();
        return new Instance(groups, prices, Math.min(capacity, most(groups, prices)));
    }

    /** The groups in the order of an instance. */
    static List<Group> sorted(Problem problem) {
        return problem.groups().stream()
                .sorted(Comparator.comparing(Group::name))
                .toList();
    }

    /** The options of a group in the order of an instance. */
    static List<Option> sorted(Group group) {
        return group.options().stream().sorted(Comparator.comparing(Option::id)).toList();
    }

    private static Candidate[] candidates(Group group, Map<String, Integer> items) {
        List<Candidate> candidates = new ArrayList<>();
        for (Option option : sorted(group)) {
            int[] needs = option.shared().stream().mapToInt(items::get).sorted().toArray();
            candidates.add(new Candidate(candidates.size(), option.value(), option.costCents(), needs));
        }
        return candidates.toArray(Candidate[]::new);
    }

    /** More than this cannot be spent. */
    private static long most(Candidate[][] groups, long[] prices) {
        long sum = Arrays.stream(prices).sum();
        for (Candidate[] group : groups) {
            sum += Arrays.stream(group).mapToLong(each -> each.cost).max().orElse(0);
        }
        return sum;
    }

    Instance with(Candidate[][] otherGroups) {
        return new Instance(otherGroups, prices, capacity);
    }

    /** A change of a candidate of a group. */
    interface Change {
        Candidate of(int group, Candidate candidate);
    }

    /** A test of a candidate, by its group and its place there. */
    interface Test {
        boolean holds(int group, int place);
    }

    /** The candidates after a change to each of them, by group. */
    Candidate[][] changed(Change change) {
        Candidate[][] changed = new Candidate[groups.length][];
        for (int group = 0; group < groups.length; group++) {
            changed[group] = groups[group].clone();
            for (int place = 0; place < groups[group].length; place++) {
                changed[group][place] = change.of(group, groups[group][place]);
            }
        }
        return changed;
    }

    /** Only the candidates for which a test holds. */
    Instance only(Test test) {
        Candidate[][] kept = new Candidate[groups.length][];
        Arrays.setAll(kept, group -> only(group, test));
        return with(kept);
    }

    private Candidate[] only(int group, Test test) {
        Candidate[] kept = groups[group].clone();
        int size = 0;
        for (int place = 0; place < groups[group].length; place++) {
            if (test.holds(group, place)) {
                kept[size++] = groups[group][place];
            }
        }
        return size == kept.length ? groups[group] : Arrays.copyOf(kept, size);
    }

    /** The same with all values zero: what is left is to spend little. */
    Instance worthless() {
        return with(changed((group, candidate) -> candidate.worthless()));
    }

    boolean isEmpty() {
        return capacity < 0 || Arrays.stream(groups).anyMatch(group -> group.length == 0);
    }

    /** Groups in which there is something to choose. */
    int[] open() {
        return IntStream.range(0, groups.length)
                .filter(group -> groups[group].length > 1)
                .toArray();
    }

    /** Candidates and what they need: falls with every step that simplifies. */
    long size() {
        long size = 0;
        for (Candidate[] group : groups) {
            for (Candidate candidate : group) {
                size += 1 + candidate.items.length;
            }
        }
        return size;
    }

    long value(int[] choice) {
        long sum = 0;
        for (int group = 0; group < choice.length; group++) {
            sum += groups[group][choice[group]].value;
        }
        return sum;
    }

    /** Costs of the chosen candidates, and once the price of each item that one of them needs. */
    long cost(int[] choice) {
        boolean[] needed = new boolean[prices.length];
        long sum = 0;
        for (int group = 0; group < choice.length; group++) {
            Candidate candidate = groups[group][choice[group]];
            sum += candidate.cost;
            for (int item : candidate.items) {
                sum += needed[item] ? 0 : prices[item];
                needed[item] = true;
            }
        }
        return sum;
    }
}
