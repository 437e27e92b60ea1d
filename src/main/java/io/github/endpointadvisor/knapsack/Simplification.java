package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes an instance smaller without losing a best solution: pays what has to be paid in any case, drops candidates that
 * cost too much or are no better than another one, and counts in the largest unit that divides all amounts.
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
                Settlement::withUnavoidableItemsPaid,
                Settlement::withOwnItemsAsCosts,
                Settlement::withLeastCostsPaid,
                Simplification::affordable,
                this::undominated);
    }

    private static Instance affordable(Instance instance) {
        return instance.only(
                (group, place) -> instance.groups[group][place].costAlone(instance.prices) <= instance.capacity);
    }

    private Instance undominated(Instance instance) {
        return instance.only((group, place) -> !isDominated(instance.groups[group], place, instance.prices));
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
                instance.changed((group, candidate) -> candidate.with(candidate.cost / unit, candidate.items));
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
}
