package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Finds the rate at which the relaxation tells most. At rate zero everybody takes what is best and spends too much; as
 * the rate rises less is spent, and the bound is least about where the money is just enough. Found by bisection.
 */
final class RateSearch {
    private static final long LARGEST_PRODUCT = 1L << 58;

    private final Instance instance;
    private final Sharing sharing;
    private final Incumbent incumbent;
    private Relaxation best;

    private RateSearch(Instance instance, Incumbent incumbent) {
        this.instance = instance;
        this.sharing = Sharing.of(instance);
        this.incumbent = incumbent;
        this.best = Relaxation.at(0, instance, sharing);
    }

    /** The best relaxation, and then some at other rates. Offers the selections that it finds on the way. */
    static List<Relaxation> run(Instance instance, Incumbent incumbent) {
        RateSearch search = new RateSearch(instance, incumbent);
        search.bisect();
        return search.around();
    }

    private List<Relaxation> around() {
        List<Relaxation> relaxations = new ArrayList<>(List.of(best));
        if (sharing.items.length > 0) {
            LongStream.of(0, best.rate / 2, Math.min(2 * best.rate, greatestRate()))
                    .forEach(rate -> relaxations.add(Relaxation.at(rate, instance, sharing)));
        }
        return relaxations;
    }

    private void bisect() {
        int[] above = best.choice;
        int[] within = best.choice;
        long low = 0;
        long high = isWithin(best) ? 0 : greatestRate() + 1;
        while (high - low > 1) {
            Relaxation middle = Relaxation.at(low + (high - low) / 2, instance, sharing);
            best = middle.bound < best.bound ? middle : best;
            if (isWithin(middle)) {
                high = middle.rate;
                within = middle.choice;
            } else {
                low = middle.rate;
                above = middle.choice;
            }
        }
        incumbent.offer(instance, Greedy.improved(instance, within));
        incumbent.offer(instance, Greedy.improved(instance, above));
    }

    private boolean isWithin(Relaxation relaxation) {
        return instance.cost(relaxation.choice) <= instance.capacity;
    }

    /**
     * Above the greatest difference of values nobody would pay a cent. Below the other limit nothing overflows: rate x
     * capacity, which is more than rate x cost of any candidate, and the sum of all debts. A rate that is too low makes
     * the bound worse, never wrong.
     */
    private long greatestRate() {
        long debts = Arrays.stream(sharing.items)
                .mapToLong(item -> instance.prices[item])
                .sum();
        long amounts = Math.max(1, Math.max(instance.capacity, debts));
        return Math.min(LARGEST_PRODUCT / amounts, greatestValue() + 1);
    }

    private long greatestValue() {
        return Arrays.stream(instance.groups)
                .flatMap(Arrays::stream)
                .mapToLong(candidate -> candidate.value)
                .max()
                .orElse(0);
    }
}
