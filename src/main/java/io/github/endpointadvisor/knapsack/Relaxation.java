package io.github.endpointadvisor.knapsack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The bound of {@link Knapsack} at one rate, with contributions that make it low, and what it says of each candidate. */
final class Relaxation {
    private static final long LARGEST_PRODUCT = 1L << 58;
    private static final long BEYOND_ALL = 1L << 61;

    final Instance instance;
    final long rate;
    final long bound;

    /** By group the candidate of greatest worth. */
    final int[] choice;

    /** By group what it contributes to which item. */
    final List<Map<Integer, Long>> contributions = new ArrayList<>();

    /** By group and candidate. */
    private final long[][] worth;

    /** By item the part of its debt that nobody contributes. */
    private final long[] unmet;

    private Relaxation(Instance instance, long rate) {
        this.instance = instance;
        this.rate = rate;
        worth = instance.groups.stream()
                .map(group -> group.stream()
                        .mapToLong(each -> each.value() - rate * each.cost())
                        .toArray())
                .toArray(long[][]::new);
        instance.groups.forEach(group -> contributions.add(new HashMap<>()));
        unmet = IntStream.range(0, instance.prices.length)
                .mapToLong(this::collect)
                .toArray();
        choice = IntStream.range(0, worth.length).map(this::best).toArray();
        bound = instance.base
                + rate * instance.capacity
                + IntStream.range(0, worth.length)
                        .mapToLong(this::greatestWorth)
                        .sum();
    }

    /**
     * The relaxation of least bound, found by bisection, and two at lower rates. At rate zero everybody takes what is best and
     * spends too much; as the rate rises less is spent, and the bound is least about where the money is just enough. Offers
     * the selection found there.
     */
    static List<Relaxation> run(Instance instance, Incumbent incumbent) {
        Relaxation free = new Relaxation(instance, 0);
        Relaxation best = free;
        Relaxation within = free;
        long low = 0;
        long high = free.isWithin() ? 0 : greatestRate(instance) + 1;
        while (high - low > 1) {
            Relaxation middle = new Relaxation(instance, low + (high - low) / 2);
            best = middle.bound < best.bound ? middle : best;
            within = middle.isWithin() ? middle : within;
            high = middle.isWithin() ? middle.rate : high;
            low = middle.isWithin() ? low : middle.rate;
        }
        incumbent.offer(instance, Greedy.improved(instance, within.choice));
        return List.of(best, new Relaxation(instance, best.rate / 2), free);
    }

    /**
     * Above the greatest value nobody would pay a cent. Below the other limit nothing overflows: rate x capacity, which is no less
     * than rate x cost of any candidate, and the sum of all debts. A rate that is too low makes the bound worse, never wrong.
     */
    private static long greatestRate(Instance instance) {
        long amounts =
                Math.max(instance.capacity, Arrays.stream(instance.prices).sum());
        long value = instance.groups.stream()
                .flatMap(List::stream)
                .mapToLong(Candidate::value)
                .max()
                .orElse(0);
        return Math.min(LARGEST_PRODUCT / Math.max(1, amounts), value + 1);
    }

    private boolean isWithin() {
        return instance.cost(choice) <= instance.capacity;
    }

    /** Lets each group contribute what it would lose without an item, until the debt is met; what is missing at the end. */
    private long collect(int item) {
        long debt = rate * instance.prices[item] + instance.tolls[item];
        for (int group : instance.users.get(item)) {
            long contribution = Math.min(debt, lossWithout(group, item));
            if (contribution > 0) {
                debt -= contribution;
                contributions.get(group).put(item, contribution);
                for (int place = 0; place < worth[group].length; place++) {
                    worth[group][place] -= needs(group, place, item) ? contribution : 0;
                }
            }
        }
        return debt;
    }

    private boolean needs(int group, int place, int item) {
        return instance.groups.get(group).get(place).items().contains(item);
    }

    private long lossWithout(int group, int item) {
        long with = -BEYOND_ALL;
        long without = -BEYOND_ALL;
        for (int place = 0; place < worth[group].length; place++) {
            if (needs(group, place, item)) {
                with = Math.max(with, worth[group][place]);
            } else {
                without = Math.max(without, worth[group][place]);
            }
        }
        return Math.max(0, with - without);
    }

    /** Of equal worth, one whose items are paid for; then the cheaper one. */
    private int best(int group) {
        List<Candidate> candidates = instance.groups.get(group);
        int best = 0;
        for (int place = 1; place < worth[group].length; place++) {
            long better = worth[group][place] - worth[group][best];
            if (better == 0) {
                better = missing(group, best) - missing(group, place);
            }
            if (better == 0) {
                better = candidates.get(best).cost() - candidates.get(place).cost();
            }
            best = better > 0 ? place : best;
        }
        return best;
    }

    private long missing(int group, int place) {
        long sum = 0;
        for (int item : instance.groups.get(group).get(place).items()) {
            sum += unmet[item];
        }
        return sum;
    }

    long greatestWorth(int group) {
        return worth[group][choice[group]];
    }

    /**
     * The instance without selections that one of the relaxations proves to come to less than a value: a candidate goes that
     * falls too far short of the bound, and an item is bought if all selections without it do. The low rates tell best which.
     */
    static Instance reduced(List<Relaxation> relaxations, long wanted) {
        Instance instance = relaxations.get(0).instance;
        boolean[] needed = new boolean[instance.prices.length];
        for (Relaxation relaxation : relaxations) {
            for (int item = 0; item < needed.length; item++) {
                needed[item] |= relaxation.mostWithout(item) < wanted;
            }
        }
        return instance.reduced(
                (group, place) -> relaxations.stream().allMatch(each -> each.most(group, place) >= wanted), needed);
    }

    private long most(int group, int place) {
        return bound - (greatestWorth(group) - worth[group][place]) - missing(group, place);
    }

    private long mostWithout(int item) {
        long loss = 0;
        for (int group : instance.users.get(item)) {
            loss = Math.min(BEYOND_ALL, loss + lossWithout(group, item));
        }
        return bound - loss;
    }
}
