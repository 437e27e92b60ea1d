package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * States of which none is beaten: sorted by cost, and each is worth more than all that cost less. Both are counted from
 * the choice of the relaxation, so they can be negative.
 */
final class Front {
    private long[] costs;
    private long[] values;
    private @Nullable Trail[] trails;
    private int size;

    private Front(int room) {
        costs = new long[room];
        values = new long[room];
        trails = new Trail[room];
    }

    /** The one state in which nothing is decided. */
    static Front start() {
        Front front = new Front(1);
        front.add(0, 0, null);
        return front;
    }

    int size() {
        return size;
    }

    long cost(int index) {
        return costs[index];
    }

    long value(int index) {
        return values[index];
    }

    @Nullable
    Trail trail(int index) {
        return trails[index];
    }

    /** Adds a state that costs no less than those before it, unless one of them is worth as much. */
    private void add(long cost, long value, @Nullable Trail trail) {
        if (size > 0 && values[size - 1] >= value) {
            return;
        }
        if (size > 0 && costs[size - 1] == cost) {
            size--;
        }
        costs[size] = cost;
        values[size] = value;
        trails[size++] = trail;
    }

    /** The states of both that are not beaten; of two that are alike the one of this front. */
    Front merged(Front other) {
        Front merged = new Front(size + other.size);
        int mine = 0;
        int theirs = 0;
        while (mine < size || theirs < other.size) {
            boolean isMine = theirs == other.size || (mine < size && costs[mine] <= other.costs[theirs]);
            if (isMine) {
                merged.copy(this, mine++);
            } else {
                merged.copy(other, theirs++);
            }
        }
        return merged;
    }

    private void copy(Front from, int index) {
        add(from.costs[index], from.values[index], from.trails[index]);
    }

    /** The states after a step that cost no more than the limit and can still come to more than a value. */
    Front after(Step step, long limit, Prospect prospect, long known) {
        Front after = new Front(size);
        for (int i = 0; i < size && costs[i] + step.cost() <= limit; i++) {
            long cost = costs[i] + step.cost();
            long value = values[i] + step.value();
            if (prospect.of(cost, value) > known) {
                after.add(cost, value, step.continued(trails[i]));
            }
        }
        return after;
    }

    /** The states at which a sieve says yes. */
    Front sifted(IntPredicate sieve) {
        Front kept = new Front(size);
        for (int i = 0; i < size; i++) {
            if (sieve.test(i)) {
                kept.copy(this, i);
            }
        }
        return kept;
    }

    /** The most valuable state that costs no more, or -1. */
    int within(long limit) {
        int place = Arrays.binarySearch(costs, 0, size, limit);
        return place >= 0 ? place : -place - 2;
    }

    /** The greatest bound of a state. */
    long most(Prospect prospect) {
        long most = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, prospect.of(costs[i], values[i]));
        }
        return most;
    }
}
