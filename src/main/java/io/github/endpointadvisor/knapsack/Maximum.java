package io.github.endpointadvisor.knapsack;

import java.util.List;

/**
 * The greatest value within the capacity. Rounds of relaxing and ruling out make the instance smaller, each by what the
 * one before it has found; what remains is searched.
 */
final class Maximum {
    private static final int ROUNDS = 12;

    private final Incumbent incumbent;
    private final long effort;
    private long lost = Long.MIN_VALUE;

    private Maximum(Incumbent incumbent, long effort) {
        this.incumbent = incumbent;
        this.effort = effort;
    }

    /** Improves the incumbent; returns a value that no selection within the capacity exceeds. */
    static long find(Instance instance, Incumbent incumbent, long effort) {
        Maximum maximum = new Maximum(incumbent, effort);
        maximum.relax(Simplification.of(instance, Preference.VALUE), 1);
        return Math.max(maximum.lost, incumbent.value());
    }

    private void relax(Instance instance, int round) {
        if (instance.isEmpty()) {
            return;
        }
        List<Relaxation> relaxations = RateSearch.run(instance, incumbent);
        Relaxation relaxation = relaxations.get(0);
        if (relaxation.bound <= incumbent.value()) {
            return;
        }
        Instance smaller = Simplification.of(Exclusion.of(relaxations, incumbent.value() + 1), Preference.VALUE);
        if (smaller.isEmpty() || (smaller.size() < instance.size() && round < ROUNDS)) {
            relax(smaller, round + 1);
        } else {
            search(relaxation);
        }
    }

    private void search(Relaxation relaxation) {
        Surplus surplus = new Surplus(relaxation);
        if (surplus.exists()) {
            Instance decided = surplus.decided();
            lost = Math.max(lost, surplus.lost());
            relax(Simplification.of(decided, Preference.VALUE), 1);
        } else {
            lost = Math.max(lost, Search.run(relaxation, incumbent, effort));
        }
    }
}
