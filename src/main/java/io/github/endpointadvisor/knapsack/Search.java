package io.github.endpointadvisor.knapsack;

import java.util.Map;
import java.util.TreeMap;

/**
 * Decides the remaining groups one after the other and keeps every state that can still lead to something better than the
 * incumbent. A state is what a partial selection costs, what it is worth, and which items it has bought; of two states
 * with the same items the one that costs no less and is worth no more is dropped. Costs and values are counted from the
 * choice of the relaxation, which is taken to hold for all undecided groups. With D and C the value and cost of that choice,
 * items aside, a state of value y, cost x and items M can lead to no more than
 *
 * <pre>
 * D + y + rate x (capacity - C - x)
 *   - what the choices of undecided groups contribute to their items
 *   + what undecided groups contribute to items in M, which are paid already
 * </pre>
 *
 * This is the bound of the relaxation for a problem in which part is decided. States that do not get past the incumbent are
 * dropped; so are those that overspend even if all undecided groups take what costs them nothing. Nothing else is lost, so
 * the incumbent is optimal at the end. When there are more states than the effort allows for, those with the lowest bounds
 * go, and the greatest bound that went is remembered: nothing lost is worth more.
 */
final class Search {
    private static final int SHARE_OF_A_STEP = 64;

    private final Relaxation relaxation;
    private final Instance instance;
    private final Incumbent incumbent;
    private final Plan plan;
    private final long least;
    private long effort;
    private Map<Long, Front> fronts = new TreeMap<>(Map.of(0L, Front.start()));
    private long lost = Long.MIN_VALUE;

    private Search(Relaxation relaxation, Incumbent incumbent, long effort) {
        this.relaxation = relaxation;
        this.instance = relaxation.instance;
        this.incumbent = incumbent;
        this.plan = new Plan(relaxation, Order.of(relaxation));
        this.effort = effort;
        this.least = Math.max(1, effort / (8L * Math.max(1, plan.steps())));
    }

    /** Improves the incumbent to the best there is; returns the greatest bound of what was dropped for want of effort. */
    static long run(Relaxation relaxation, Incumbent incumbent, long effort) {
        Search search = new Search(relaxation, incumbent, effort);
        search.complete(0);
        for (int step = 0; step < search.plan.steps() && !search.isDone(step); step++) {
            search.decide(step);
        }
        return search.lost;
    }

    /** Nothing is left to be found, or the loss is too great in every group to come. */
    private boolean isDone(int step) {
        long greatest = greatestBound(step);
        return greatest <= incumbent.value()
                || (plan.isWithoutItems(step) && greatest - plan.leastLoss(step) <= incumbent.value());
    }

    private long greatestBound(int step) {
        long greatest = Long.MIN_VALUE;
        for (Map.Entry<Long, Front> entry : fronts.entrySet()) {
            greatest = Math.max(greatest, entry.getValue().most(plan.prospect(step, entry.getKey())));
        }
        return greatest;
    }

    private void decide(int step) {
        Map<Long, Front> next = new TreeMap<>();
        for (Map.Entry<Long, Front> entry : fronts.entrySet()) {
            for (int candidate = 0; candidate < plan.candidates(step); candidate++) {
                long bought = entry.getKey() | plan.needs(step, candidate);
                Front.Step change = plan.change(step, candidate, entry.getKey());
                Front after = after(step + 1, bought, entry.getValue(), change);
                if (after.size() > 0) {
                    next.merge(bought & plan.relevant(step + 1), after, Front::merged);
                }
            }
        }
        fronts = next;
        complete(step + 1);
        limit(step + 1);
    }

    private Front after(int step, long bought, Front front, Front.Step change) {
        return front.after(change, plan.limit(step), plan.prospect(step, bought), incumbent.value());
    }

    /** Takes the choice of the relaxation for all groups from this step on, where there is money for it. */
    private void complete(int step) {
        for (Map.Entry<Long, Front> entry : fronts.entrySet()) {
            Front front = entry.getValue();
            int index = front.within(plan.limitOfCompletion(step, entry.getKey()));
            if (index >= 0 && plan.value() + front.value(index) > incumbent.value()) {
                incumbent.offer(instance, Trail.follow(front.trail(index), relaxation.choice));
            }
        }
    }

    private void limit(int step) {
        int count = fronts.values().stream().mapToInt(Front::size).sum();
        long room = Math.max(least, effort / SHARE_OF_A_STEP);
        effort -= Math.min(effort, count);
        if (count > room) {
            Narrowing narrowing = new Narrowing((int) room, items -> plan.prospect(step, items));
            fronts = narrowing.of(fronts);
            lost = Math.max(lost, narrowing.lost());
        }
    }
}
