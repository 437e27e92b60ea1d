package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Decides items when there are more of them at once than a search can hold, those first on which the relaxation is clearest: an
 * item is bought or done without, whichever loses less. Every selection that is lost by it does the opposite for some
 * item, so it is worth no more than the bound less what that loses.
 */
final class Surplus {
    private final Relaxation relaxation;
    private long lost = Long.MIN_VALUE;

    Surplus(Relaxation relaxation) {
        this.relaxation = relaxation;
    }

    boolean exists() {
        return new ItemBits(relaxation, Order.of(relaxation)).width() > ItemBits.MOST;
    }

    /** No selection that the decisions rule out is worth more. */
    long lost() {
        return lost;
    }

    Instance decided() {
        int[] items = relaxation.sharing.items;
        boolean[] bought = new boolean[relaxation.instance.prices.length];
        boolean[] refused = new boolean[relaxation.instance.prices.length];
        Arrays.stream(items)
                .boxed()
                .sorted(Comparator.comparing(item -> -clarity(item)))
                .limit(items.length - ItemBits.MOST)
                .forEach(item -> {
                    bought[item] = isBought(item);
                    refused[item] = !bought[item];
                    lost = Math.max(lost, relaxation.bound - clarity(item));
                });
        return Settlement.paid(without(refused), bought);
    }

    private boolean isBought(int item) {
        return relaxation.lossWithout(item) >= relaxation.unmet[item];
    }

    private long clarity(int item) {
        return Math.max(relaxation.lossWithout(item), relaxation.unmet[item]);
    }

    private Instance without(boolean[] refused) {
        Instance instance = relaxation.instance;
        return instance.only((group, place) ->
                Arrays.stream(instance.groups[group][place].items).noneMatch(item -> refused[item]));
    }
}
