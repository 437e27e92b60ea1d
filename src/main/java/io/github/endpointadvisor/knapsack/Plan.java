package io.github.endpointadvisor.knapsack;

/** What a search has to know about its steps, one for each group: the sums over the groups that are still undecided. */
final class Plan {
    private final Relaxation relaxation;
    private final Instance instance;
    private final ItemBits bits;
    private final Losses losses;
    private final int[] order;

    /** By step the items that somebody from there on can need. */
    private final long[] relevant;

    /** By step the items that the relaxation chooses from there on. */
    private final long[] chosen;

    /** By step what the relaxation's choices cost from there on, items aside. */
    private final long[] costs;

    /** By step what the relaxation's choices contribute from there on. */
    private final long[] contributed;

    /** By step and bit what is contributed to an item from there on. */
    private final long[][] contributions;

    private final long value;

    Plan(Relaxation relaxation) {
        this.relaxation = relaxation;
        instance = relaxation.instance;
        bits = new ItemBits(relaxation);
        value = instance.value(relaxation.choice);
        order = Order.of(relaxation);
        losses = new Losses(relaxation, order);
        int steps = order.length + 1;
        relevant = new long[steps];
        chosen = new long[steps];
        costs = new long[steps];
        contributed = new long[steps];
        contributions = new long[steps][relaxation.sharing.items.length];
        for (int step = order.length - 1; step >= 0; step--) {
            addUp(step);
        }
    }

    private void addUp(int step) {
        int group = order[step];
        Candidate choice = instance.groups[group][relaxation.choice[group]];
        int[] items = relaxation.sharing.itemsOf[group];
        relevant[step] = relevant[step + 1] | bits.mask(items);
        chosen[step] = chosen[step + 1] | bits.mask(choice.items);
        costs[step] = costs[step + 1] + choice.cost;
        contributed[step] = contributed[step + 1];
        contributions[step] = contributions[step + 1].clone();
        for (int i = 0; i < items.length; i++) {
            long contribution = relaxation.contributions[group][i];
            contributions[step][bits.bit(items[i])] += contribution;
            contributed[step] += choice.needs(items[i]) ? contribution : 0;
        }
    }

    int steps() {
        return order.length;
    }

    int candidates(int step) {
        return instance.groups[order[step]].length;
    }

    long needs(int step, int candidate) {
        return bits.mask(instance.groups[order[step]][candidate].items);
    }

    long relevant(int step) {
        return relevant[step];
    }

    /** Whether nobody from a step on can need an item. */
    boolean isWithoutItems(int step) {
        return relevant[step] == 0;
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
        long sum = relaxation.rate * (instance.capacity - costs[0]) - contributed[step];
        for (long rest = bought & relevant[step]; rest != 0; rest &= rest - 1) {
            sum += contributions[step][Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** The bounds of states that have bought the same items. */
    Prospect prospect(int step, long bought) {
        long balance = instance.capacity - costs[0];
        long enough = balance - bits.prices(relevant[step] & ~bought);
        long ceiling = value + ceiling(step, bought);
        return new Prospect(ceiling, relaxation.rate, balance, losses.saving(step), enough, losses.spending(step));
    }

    /** What a state can cost at most, if the groups to come cost nothing. */
    long limit(int step) {
        return instance.capacity - costs[0] + costs[step];
    }

    /** What a state can cost at most, if the groups to come take the relaxation's choice. */
    long limitOfCompletion(int step, long bought) {
        return instance.capacity - costs[0] - bits.prices(chosen[step] & ~bought);
    }

    Step change(int step, int candidate, long bought) {
        int group = order[step];
        Candidate then = instance.groups[group][candidate];
        Candidate choice = instance.groups[group][relaxation.choice[group]];
        return new Step(
                then.cost - choice.cost + bits.prices(needs(step, candidate) & ~bought),
                then.value - choice.value,
                group,
                candidate,
                then == choice);
    }
}
