package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** An option that is still possible: what it costs by itself changes as shared costs are settled, its value never. */
final class Candidate {
    /** Place among the options of its group, by id. */
    final int option;

    final long value;
    final long cost;

    /** Ascending. */
    final int[] items;

    Candidate(int option, long value, long cost, int... items) {
        this.option = option;
        this.value = value;
        this.cost = cost;
        this.items = items;
    }

    boolean needs(int item) {
        for (int each : items) {
            if (each == item) {
                return true;
            }
        }
        return false;
    }

    Candidate with(long otherCost, int... otherItems) {
        return new Candidate(option, value, otherCost, otherItems);
    }

    /** Without the items for which a test says no. */
    Candidate only(IntPredicate test) {
        for (int item : items) {
            if (!test.test(item)) {
                return with(cost, Arrays.stream(items).filter(test).toArray());
            }
        }
        return this;
    }

    Candidate worthless() {
        return new Candidate(option, 0, cost, items);
    }

    /** What it costs if nobody else needs its items. */
    long costAlone(long[] prices) {
        long sum = cost;
        for (int item : items) {
            sum += prices[item];
        }
        return sum;
    }

    /** What it costs at most instead of another one: items of the other are paid already. */
    long costBeside(Candidate other, long[] prices) {
        long sum = cost;
        for (int item : items) {
            sum += other.needs(item) ? 0 : prices[item];
        }
        return sum;
    }
}
