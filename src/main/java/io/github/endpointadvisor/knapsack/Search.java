package io.github.endpointadvisor.knapsack;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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
 * This is the bound of the relaxation for a problem in which part is decided; {@link Prospect} lowers it further. States
 * that cannot get past the incumbent are dropped; so are those that overspend even if all undecided groups take what costs them nothing. Nothing else is lost, so
 * the incumbent is optimal at the end. When there are more states than the effort allows for, those with the lowest bounds
 * go, and the greatest bound that went is remembered: nothing lost is worth more.
 */
final class Search {
    private final Relaxation relaxation;
    private final Instance instance;
    private final Incumbent incumbent;
    private final Plan plan;
    private final Effort effort;
    private Map<Long, Front> fronts = new TreeMap<>(Map.of(0L, Front.start()));
    private long lost = Long.MIN_VALUE;

    private Search(Relaxation relaxation, Incumbent incumbent, long effort) {
        this.relaxation = relaxation;
        this.instance = relaxation.instance;
        this.incumbent = incumbent;
        this.plan = new Plan(relaxation);
        this.effort = new Effort(effort, plan.steps());
    }

    /** Improves the incumbent to the best there is; returns the greatest bound of what was dropped for want of effort. */
    static long run(Relaxation relaxation, Incumbent incumbent, long effort) {
        Search search = new Search(relaxation, incumbent, effort);
        search.decideAll();
        return search.lost;
    }

    private void decideAll() {
        complete(0);
        for (int step = 0; step < plan.steps() && !isDone(step); step++) {
            decide(step);
        }
    }

    /** Nothing is left to be found, or not by any other choice than the relaxation's in the groups to come. */
    private boolean isDone(int step) {
        return greatestBound(step, prospect -> prospect) <= incumbent.value()
                || (plan.isWithoutItems(step)
                        && greatestBound(step, Prospect::ofRelaxation) - plan.leastLoss(step) <= incumbent.value());
    }

    private long greatestBound(int step, UnaryOperator<Prospect> view) {
        long greatest = Long.MIN_VALUE / 2;
        for (Map.Entry<Long, Front> entry : fronts.entrySet()) {
            Prospect prospect = view.apply(plan.prospect(step, entry.getKey()));
            greatest = Math.max(greatest, entry.getValue().most(prospect));
        }
        return greatest;
    }

    private void decide(int step) {
        Map<Long, Front> next = new TreeMap<>();
        for (Map.Entry<Long, Front> entry : fronts.entrySet()) {
            for (int candidate = 0; candidate < plan.candidates(step); candidate++) {
                long bought = entry.getKey() | plan.needs(step, candidate);
                Step change = plan.change(step, candidate, entry.getKey());
                Front after = after(step + 1, bought, entry.getValue(), change);
                effort.spend(entry.getValue().size());
                if (after.size() > 0) {
                    next.merge(bought & plan.relevant(step + 1), after, Front::merged);
                }
            }
        }
        fronts = next;
        complete(step + 1);
        limit(step + 1);
    }

    private Front after(int step, long bought, Front front, Step change) {
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
        if (count > effort.room()) {
            Narrowing narrowing = new Narrowing(effort.room(), items -> plan.prospect(step, items));
            fronts = narrowing.of(fronts);
            lost = Math.max(lost, narrowing.lost());
        }
    }
}
