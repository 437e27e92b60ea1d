package io.github.endpointadvisor.knapsack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The least total cost, and among selections of that cost the greatest value. It is the same method with other
 * aims: without values, and at a rate of one, the bound of a {@link Relaxation} is the most money that can be left over.
 * A state is the items bought so far, and of two states with the same items the cheaper one stays, or the more
 * valuable one of the same cost.
 */
final class Minimum {
    private static final int ROUNDS = 12;

    private final Instance whole;
    private final long effort;
    private int[] options = {};
    private boolean proven = true;

    private Minimum(Instance whole, long effort) {
        this.whole = whole;
        this.effort = effort;
    }

    private record State(long cost, long value, @Nullable Trail trail) {
        static final Comparator<State> BEST_FIRST =
                Comparator.comparingLong(State::cost).thenComparing(State::value, Comparator.reverseOrder());

        static State better(State one, State other) {
            return BEST_FIRST.compare(one, other) <= 0 ? one : other;
        }

        State after(Step step) {
            return new State(cost + step.cost(), value + step.value(), step.continued(trail));
        }
    }

    static Minimum of(Instance instance, long effort) {
        Minimum minimum = new Minimum(instance, effort);
        minimum.relax(Simplification.of(instance, Preference.COST), 1);
        return minimum;
    }

    /** By group the place of the chosen option. */
    int[] options() {
        return options.clone();
    }

    boolean isProven() {
        return proven;
    }

    private void relax(Instance instance, int round) {
        Relaxation relaxation = Relaxation.ofCosts(instance);
        int[] choice = Greedy.improved(instance.worthless(), relaxation.choice);
        offer(instance, choice);
        long leftOver = instance.capacity - instance.cost(choice);
        Instance smaller = Simplification.of(Exclusion.of(List.of(relaxation), leftOver), Preference.COST);
        if (smaller.size() < instance.size() && round < ROUNDS) {
            relax(smaller, round + 1);
        } else {
            search(relaxation, leftOver);
        }
    }

    private void offer(Instance instance, int[] choice) {
        int[] offered = Incumbent.options(instance, choice);
        long less = options.length == 0 ? 1 : whole.cost(options) - whole.cost(offered);
        if (less > 0 || (less == 0 && whole.value(offered) > whole.value(options))) {
            options = offered;
        }
    }

    private void search(Relaxation relaxation, long leftOver) {
        Surplus surplus = new Surplus(relaxation);
        if (!surplus.exists()) {
            decideAll(relaxation, leftOver);
            return;
        }
        proven = false;
        Instance decided = Simplification.of(surplus.decided(), Preference.COST);
        if (!decided.isEmpty()) {
            relax(decided, 1);
        }
    }

    private void decideAll(Relaxation relaxation, long leftOver) {
        Plan plan = new Plan(relaxation);
        Effort allowed = new Effort(effort, plan.steps());
        Map<Long, State> states = Map.of(0L, new State(0, 0, null));
        for (int step = 0; step < plan.steps(); step++) {
            states = narrowed(decide(plan, step, states, leftOver), allowed.room(), plan, step + 1);
            allowed.spend(states.size());
        }
        states.values().forEach(state -> offer(relaxation.instance, Trail.follow(state.trail, relaxation.choice)));
    }

    /** Keeps what can still leave over as much as the selection that is known. */
    private static Map<Long, State> decide(Plan plan, int step, Map<Long, State> states, long leftOver) {
        Map<Long, State> next = new TreeMap<>();
        states.forEach((items, state) -> {
            for (int candidate = 0; candidate < plan.candidates(step); candidate++) {
                long bought = items | plan.needs(step, candidate);
                State after = state.after(plan.change(step, candidate, items));
                if (plan.ceiling(step + 1, bought) - after.cost >= leftOver) {
                    next.merge(bought & plan.relevant(step + 1), after, State::better);
                }
            }
        });
        return next;
    }

    private Map<Long, State> narrowed(Map<Long, State> states, int room, Plan plan, int step) {
        if (states.size() <= room) {
            return states;
        }
        proven = false;
        Map<Long, State> kept = new TreeMap<>();
        states.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().cost - plan.ceiling(step, entry.getKey())))
                .limit(room)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
