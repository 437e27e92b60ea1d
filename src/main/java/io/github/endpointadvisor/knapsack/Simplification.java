package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Makes an instance smaller without losing a best solution: drops candidates that cost too much or are no better than
 * another one, pays what has to be paid in any case, and counts in the largest unit that divides all amounts.
 */
final class Simplification {
    private final Preference preference;

    private Simplification(Preference preference) {
        this.preference = preference;
    }

    static Instance of(Instance instance, Preference preference) {
        Simplification simplification = new Simplification(preference);
        Instance now = instance;
        long size;
        do {
            size = now.size();
            now = simplification.once(now);
        } while (!now.isEmpty() && now.size() < size);
        return inLargestUnit(Twins.joined(now));
    }

    private Instance once(Instance instance) {
        Instance now = instance;
        for (UnaryOperator<Instance> step : steps()) {
            if (!now.isEmpty()) {
                now = step.apply(now);
            }
        }
        return now;
    }

    private List<UnaryOperator<Instance>> steps() {
        return List.of(
                Simplification::withUnavoidableItemsPaid,
                Simplification::withOwnItemsAsCosts,
                Simplification::withLeastCostsPaid,
                Simplification::affordable,
                this::undominated);
    }

    /** Items that every candidate of some group needs are paid now and need no further thought. */
    private static Instance withUnavoidableItemsPaid(Instance instance) {
        boolean[] unavoidable = new boolean[instance.prices.length];
        for (Candidate[] group : instance.groups) {
            for (int item : group[0].items) {
                unavoidable[item] |= Arrays.stream(group).allMatch(each -> each.needs(item));
            }
        }
        return paid(instance, unavoidable);
    }

    /** The instance after some items were bought; those without a price are owned from the beginning. */
    static Instance paid(Instance instance, boolean[] items) {
        long left = instance.capacity;
        for (int item = 0; item < items.length; item++) {
            left -= items[item] ? instance.prices[item] : 0;
        }
        Candidate[][] groups = each(instance, (group, candidate) -> {
            int[] kept = Arrays.stream(candidate.items)
                    .filter(item -> !items[item] && instance.prices[item] > 0)
                    .toArray();
            return kept.length == candidate.items.length ? candidate : candidate.with(candidate.cost, kept);
        });
        return new Instance(groups, instance.prices, left);
    }

    /** What only one group can need is shared with nobody. */
    private static Instance withOwnItemsAsCosts(Instance instance) {
        int[] groupsOf = countGroups(instance);
        return instance.with(each(instance, (group, candidate) -> {
            int[] kept = Arrays.stream(candidate.items)
                    .filter(item -> groupsOf[item] > 1)
                    .toArray();
            if (kept.length == candidate.items.length) {
                return candidate;
            }
            long own = Arrays.stream(candidate.items)
                    .filter(item -> groupsOf[item] == 1)
                    .mapToLong(item -> instance.prices[item])
                    .sum();
            return candidate.with(candidate.cost + own, kept);
        }));
    }

    private static int[] countGroups(Instance instance) {
        int[] counts = new int[instance.prices.length];
        int[] last = new int[instance.prices.length];
        for (int group = 0; group < instance.groups.length; group++) {
            for (Candidate candidate : instance.groups[group]) {
                for (int item : candidate.items) {
                    counts[item] += last[item] == group + 1 ? 0 : 1;
                    last[item] = group + 1;
                }
            }
        }
        return counts;
    }

    /** The least that each group costs by itself is paid now; from then on the costs say what is paid beyond it. */
    private static Instance withLeastCostsPaid(Instance instance) {
        long[] least = Arrays.stream(instance.groups)
                .mapToLong(group ->
                        Arrays.stream(group).mapToLong(each -> each.cost).min().orElse(0))
                .toArray();
        Candidate[][] groups = each(
                instance,
                (group, candidate) ->
                        least[group] == 0 ? candidate : candidate.with(candidate.cost - least[group], candidate.items));
        return new Instance(
                groups,
                instance.prices,
                instance.capacity - Arrays.stream(least).sum());
    }

    private static Instance affordable(Instance instance) {
        Candidate[][] groups = Arrays.stream(instance.groups)
                .map(group -> Arrays.stream(group)
                        .filter(candidate -> candidate.costAlone(instance.prices) <= instance.capacity)
                        .toArray(Candidate[]::new))
                .toArray(Candidate[][]::new);
        return instance.with(groups);
    }

    private Instance undominated(Instance instance) {
        Candidate[][] groups = Arrays.stream(instance.groups)
                .map(group -> IntStream.range(0, group.length)
                        .filter(index -> !isDominated(group, index, instance.prices))
                        .mapToObj(index -> group[index])
                        .toArray(Candidate[]::new))
                .toArray(Candidate[][]::new);
        return instance.with(groups);
    }

    /** Of two that can take each other's place, the first stays. */
    private boolean isDominated(Candidate[] group, int index, long[] prices) {
        Candidate candidate = group[index];
        for (int other = 0; other < group.length; other++) {
            if (other != index
                    && preference.prefers(group[other], candidate, prices)
                    && (other < index || !preference.prefers(candidate, group[other], prices))) {
                return true;
            }
        }
        return false;
    }

    /** If all amounts are multiples of 730, then so is what can be spent. */
    private static Instance inLargestUnit(Instance instance) {
        long unit = unit(instance);
        if (unit <= 1 || instance.isEmpty()) {
            return instance;
        }
        Candidate[][] groups =
                each(instance, (group, candidate) -> candidate.with(candidate.cost / unit, candidate.items));
        long[] prices =
                Arrays.stream(instance.prices).map(price -> price / unit).toArray();
        return new Instance(groups, prices, instance.capacity / unit);
    }

    /** Zero if there is nothing left to pay. */
    private static long unit(Instance instance) {
        long unit = 0;
        for (Candidate[] group : instance.groups) {
            for (Candidate candidate : group) {
                unit = divisor(unit, candidate.cost);
                for (int item : candidate.items) {
                    unit = divisor(unit, instance.prices[item]);
                }
            }
        }
        return unit;
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    private static Candidate[][] each(Instance instance, BiFunction<Integer, Candidate, Candidate> change) {
        return IntStream.range(0, instance.groups.length)
                .mapToObj(group -> Arrays.stream(instance.groups[group])
                        .map(candidate -> change.apply(group, candidate))
                        .toArray(Candidate[]::new))
                .toArray(Candidate[][]::new);
    }
}
