package io.github.endpointadvisor.knapsack;

/** When a candidate can always take the place of another one of its group. */
enum Preference {
    /** It is worth no less and costs no more, even if it has to pay for all its items that the other does not need. */
    VALUE {
        @Override
        boolean prefers(Candidate one, Candidate other, long[] prices) {
            return one.value >= other.value && one.costBeside(other, prices) <= other.cost;
        }
    },

    /** It costs less, or the same and is worth no less; where least cost comes first, and value second. */
    COST {
        @Override
        boolean prefers(Candidate one, Candidate other, long[] prices) {
            long difference = one.costBeside(other, prices) - other.cost;
            return difference < 0 || (difference == 0 && one.value >= other.value);
        }
    };

    abstract boolean prefers(Candidate one, Candidate other, long[] prices);
}
