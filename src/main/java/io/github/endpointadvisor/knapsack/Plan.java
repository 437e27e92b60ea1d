package io.github.endpointadvisor.knapsack;

/** The steps of a search, one for each open group, and what is known about them beforehand. */
final class Plan {
    private final Relaxation relaxation;
    private final Instance instance;
    private final int[] order;
    private final ItemBits bits;
    private final Losses losses;
    private final Rest[] rests;
    private final long value;

    Plan(Relaxation relaxation) {
        this.relaxation = relaxation;
        instance = relaxation.instance;
        order = Order.of(relaxation);
        bits = new ItemBits(relaxation, order);
        losses = new Losses(relaxation, order);
        rests = Rest.bySteps(relaxation, bits, order);
        value = instance.value(relaxation.choice);
    }

    int steps() {
        return order.length;
    }

    int candidates(int step) {
        return instance.groups[order[step]].length;
    }

    /** The items that a candidate needs. */
    long needs(int step, int candidate) {
        return bits.mask(instance.groups[order[step]][candidate].items);
    }

    /** The items that are worth remembering, since somebody from a step on can need them again. */
    long relevant(int step) {
        return rests[step].mask;
    }

    /** Whether nobody from a step on can need an item. */
    boolean isWithoutItems(int step) {
        return rests[step].isWithoutItems();
    }

    long leastLoss(int step) {
        return losses.least(step);
    }

    /** The value of the relaxation's choice. */
    long value() {
        return value;
    }

    /** The bound of a state, less what the relaxation's choice is worth, and less value - rate x cost of the state. */
    long ceiling(int step, long bought) {
        return relaxation.rate * balance() - rests[step].contributed + rests[step].contributed(bought);
    }

    /** The bounds of states that have bought the same items. */
    Prospect prospect(int step, long bought) {
        long enough = balance() - rests[step].pricesOfAll(bought);
        long ceiling = value + ceiling(step, bought);
        return new Prospect(ceiling, relaxation.rate, balance(), losses.saving(step), enough, losses.spending(step));
    }

    /** What the relaxation's choice leaves over, items aside. */
    private long balance() {
        return instance.capacity - rests[0].cost;
    }

    /** What a state can cost at most, if the groups to come cost nothing. */
    long limit(int step) {
        return balance() + rests[step].cost;
    }

    /** What a state can cost at most, if the groups to come take the relaxation's choice. */
    long limitOfCompletion(int step, long bought) {
        return balance() - rests[step].pricesOfChosen(bought);
    }

    Step change(int step, int candidate, long bought) {
        int group = order[step];
        Candidate then = instance.groups[group][candidate];
        Candidate choice = instance.groups[group][relaxation.choice[group]];
        long cost = then.cost - choice.cost + prices(then, bought);
        return new Step(cost, then.value - choice.value, group, candidate, then == choice);
    }

    private long prices(Candidate candidate, long bought) {
        long sum = 0;
        for (int item : candidate.items) {
            sum += (bought & bits.bit(item)) == 0 ? instance.prices[item] : 0;
        }
        return sum;
    }
}
