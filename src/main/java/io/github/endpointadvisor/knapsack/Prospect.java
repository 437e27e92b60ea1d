package io.github.endpointadvisor.knapsack;

/**
 * The bound of states that have bought the same items. It is what the relaxation says, ceiling + value - rate x cost, less
 * what the money does to the groups to come: a state that has spent too much needs them to save, and one that has spent too
 * little needs them to spend, or lets money lie idle. Either is a loss for each cent.
 *
 * @param balance the cost at which the choice of the relaxation for the groups to come uses up the capacity, items aside
 * @param saving what groups to come lose at least for each cent that they save
 * @param enough the balance, less all the items that groups to come could buy
 * @param spending what is lost at least for each cent that groups to come spend, or that is left over
 */
record Prospect(long ceiling, long rate, long balance, long saving, long enough, long spending) {
    /** No continuation of a state is worth more. */
    long of(long cost, long value) {
        long bound = ceiling + value - rate * cost;
        if (cost > balance) {
            return bound - saving * (cost - balance);
        }
        return cost < enough ? bound - spending * (enough - cost) : bound;
    }

    /** The bound of the relaxation alone. Only this one may be lowered by the loss of a choice to come, which is counted once. */
    Prospect ofRelaxation() {
        return new Prospect(ceiling, rate, balance, 0, enough, 0);
    }
}
