package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A problem in numbers. It shrinks as candidates are ruled out and costs are paid, while groups and items keep their
 * places. An item that is bought takes its price from the capacity and its toll from the value.
 */
final class Instance {
    final List<List<Candidate>> groups;
    final long[] prices;
    final long[] tolls;
    final long capacity;

    /** What a selection is worth beside its candidates: the tolls already paid, negative. */
    final long base;

    /** By item the groups that can need it. */
    final List<Set<Integer>> users = new ArrayList<>();

    private Instance(List<List<Candidate>> groups, long[] prices, long[] tolls, long capacity, long base) {
        this.groups = groups;
        this.prices = prices;
        this.tolls = tolls;
        this.capacity = capacity;
        this.base = base;
        Arrays.stream(prices).forEach(price -> users.add(new LinkedHashSet<>()));
        for (int group = 0; group < groups.size(); group++) {
            for (Candidate candidate : groups.get(group)) {
                for (int item : candidate.items()) {
                    users.get(item).add(group);
                }
            }
        }
    }

    static Instance of(Problem problem, long capacity) {
        List<String> ids = problem.sharedPrices().keySet().stream().sorted().toList();
        Map<String, Integer> items = new HashMap<>();
        ids.forEach(id -> items.put(id, items.size()));
        List<List<Candidate>> groups =
                problem.groups().stream().map(group -> candidates(group, items)).toList();
        long[] prices = ids.stream().mapToLong(problem.sharedPrices()::get).toArray();
        long most = Arrays.stream(prices).sum()
                + problem.groups().stream().mapToLong(Group::greatestCost).sum();
        return new Instance(groups, prices, new long[prices.length], Math.min(capacity, most), 0);
    }

    private static List<Candidate> candidates(Group group, Map<String, Integer> items) {
        List<Candidate> candidates = new ArrayList<>();
        for (Option option : group.options()) {
            List<Integer> needs =
                    option.shared().stream().map(items::get).sorted().toList();
            candidates.add(new Candidate(candidates.size(), option.value(), option.costCents(), needs));
        }
        return candidates;
    }

    /** The instance in which the least cost is the greatest value: every cent counts against it, and none is limited. */
    Instance ofCosts() {
        List<List<Candidate>> counted = groups.stream()
                .map(group -> group.stream()
                        .map(each -> new Candidate(each.option(), -each.cost(), 0, each.items()))
                        .toList())
                .toList();
        return new Instance(counted, new long[prices.length], prices, 0, 0);
    }

    /** A test of a candidate, by its group and its place there. */
    interface Test {
        boolean holds(int group, int place);
    }

    /**
     * What is left when only some candidates are possible and some items are bought in any case. What every candidate of
     * a group costs is paid; candidates go that cost too much, or for which another one can always stand in.
     */
    Instance reduced(Test isPossible, boolean[] bought) {
        boolean[] paid = bought.clone();
        long left = capacity;
        long value = base;
        for (int item = 0; item < paid.length; item++) {
            left -= paid[item] ? prices[item] : 0;
            value -= paid[item] ? tolls[item] : 0;
            paid[item] |= prices[item] == 0 && tolls[item] == 0;
        }
        List<List<Candidate>> kept = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<Candidate> possible = reduced(group, isPossible, paid, left);
            long least = possible.stream().mapToLong(Candidate::cost).min().orElse(0);
            kept.add(possible.stream()
                    .map(each -> each.withCost(each.cost() - least))
                    .toList());
            left -= least;
        }
        return inLargestUnit(kept, left, value);
    }

    private List<Candidate> reduced(int group, Test isPossible, boolean[] paid, long left) {
        Candidate nothing = new Candidate(0, 0, 0, List.of());
        List<Candidate> possible = IntStream.range(0, groups.get(group).size())
                .filter(place -> isPossible.holds(group, place))
                .mapToObj(place -> groups.get(group).get(place).without(paid))
                .filter(each -> each.cost() + each.beside(nothing, prices) <= left)
                .toList();
        return possible.stream()
                .filter(each -> possible.stream().noneMatch(other -> stands(other, each)))
                .toList();
    }

    /** Whether one can always stand in for another; of two that can for each other, the first stays. */
    private boolean stands(Candidate one, Candidate other) {
        return one.option() != other.option()
                && canReplace(one, other)
                && (one.option() < other.option() || !canReplace(other, one));
    }

    /** Whether one is worth no less and costs no more, even if it has to pay for all its items that the other does not need. */
    private boolean canReplace(Candidate one, Candidate other) {
        return one.value() - one.beside(other, tolls) >= other.value()
                && one.cost() + one.beside(other, prices) <= other.cost();
    }

    /** If all amounts are multiples of 730, then so is what can be spent. */
    private Instance inLargestUnit(List<List<Candidate>> kept, long left, long value) {
        long divisor = 0;
        for (List<Candidate> group : kept) {
            for (Candidate candidate : group) {
                divisor = divisor(divisor, candidate.cost());
                for (int item : candidate.items()) {
                    divisor = divisor(divisor, prices[item]);
                }
            }
        }
        long unit = Math.max(1, divisor);
        kept.replaceAll(group ->
                group.stream().map(each -> each.withCost(each.cost() / unit)).toList());
        long[] counted = Arrays.stream(prices).map(price -> price / unit).toArray();
        return new Instance(kept, counted, tolls, Math.floorDiv(left, unit), value);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /** Whether there is no selection within the capacity, as far as one can see. */
    boolean isEmpty() {
        return capacity < 0 || groups.stream().anyMatch(List::isEmpty);
    }

    /** Candidates and what they need: falls with every reduction that has an effect. */
    long size() {
        return groups.stream()
                .flatMap(List::stream)
                .mapToLong(each -> 1 + each.items().size())
                .sum();
    }

    Candidate chosen(int[] choice, int group) {
        return groups.get(group).get(choice[group]);
    }

    long value(int[] choice) {
        long sum = base - sumOfItems(choice, tolls);
        for (int group = 0; group < choice.length; group++) {
            sum += chosen(choice, group).value();
        }
        return sum;
    }

    long cost(int[] choice) {
        long sum = sumOfItems(choice, prices);
        for (int group = 0; group < choice.length; group++) {
            sum += chosen(choice, group).cost();
        }
        return sum;
    }

    /** Each item once that one of the chosen candidates needs. */
    private long sumOfItems(int[] choice, long[] amounts) {
        boolean[] isCounted = new boolean[amounts.length];
        long sum = 0;
        for (int group = 0; group < choice.length; group++) {
            for (int item : chosen(choice, group).items()) {
                sum += isCounted[item] ? 0 : amounts[item];
                isCounted[item] = true;
            }
        }
        return sum;
    }
}
