package io.github.endpointadvisor.knapsack;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rules out what no better selection can contain. A choice that falls so far short of the bound that nothing above the
 * incumbent is left is dropped; an item that cannot be done without is bought.
 */
final class Exclusion {
    private Exclusion() {}

    /** The instance of a relaxation without the selections that are worse than its bound by this much or more. */
    static Instance of(Relaxation relaxation, long tooMuch) {
        Instance instance = relaxation.instance;
        Candidate[][] groups = IntStream.range(0, instance.groups.length)
                .mapToObj(group -> IntStream.range(0, instance.groups[group].length)
                        .filter(candidate -> relaxation.loss(group, candidate) < tooMuch)
                        .mapToObj(candidate -> instance.groups[group][candidate])
                        .toArray(Candidate[]::new))
                .toArray(Candidate[][]::new);
        boolean[] bought = new boolean[instance.prices.length];
        Arrays.stream(relaxation.sharing.items)
                .filter(item -> relaxation.lossWithout(item) >= tooMuch)
                .forEach(item -> bought[item] = true);
        return Simplification.paid(instance.with(groups), bought);
    }
}
