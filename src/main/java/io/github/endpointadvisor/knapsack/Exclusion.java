package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.List;

/**
 * Rules out what no better selection can contain. A choice that falls so far short of the bound that nothing above the
 * incumbent is left is dropped; an item that cannot be done without is bought. Each of several relaxations may say so: one at
 * a low rate tells best which items are needed, one at a high rate which are out of reach.
 */
final class Exclusion {
    private final Instance instance;
    private final List<Relaxation> relaxations;
    private final long wanted;

    private Exclusion(List<Relaxation> relaxations, long wanted) {
        this.instance = relaxations.get(0).instance;
        this.relaxations = relaxations;
        this.wanted = wanted;
    }

    /** The instance of the relaxations, without selections of which one of them proves that they do not come to the value. */
    static Instance of(List<Relaxation> relaxations, long wanted) {
        Exclusion exclusion = new Exclusion(relaxations, wanted);
        return Settlement.paid(exclusion.remaining(), exclusion.needed());
    }

    private Instance remaining() {
        return instance.only((group, place) -> instance.groups[group].length == 1 || isPossible(group, place));
    }

    private boolean isPossible(int group, int place) {
        return relaxations.stream().allMatch(each -> each.most(group, place) >= wanted);
    }

    private boolean[] needed() {
        boolean[] needed = new boolean[instance.prices.length];
        Arrays.stream(relaxations.get(0).sharing.items)
                .filter(item -> relaxations.stream().anyMatch(each -> each.mostWithout(item) < wanted))
                .forEach(item -> needed[item] = true);
        return needed;
    }
}
