package io.github.endpointadvisor.knapsack;

import java.util.stream.IntStream;

/** The best selection found so far, and the most that another one can be worth. */
final class Incumbent {
    /** By group the place of the chosen option. */
    private int[] options;

    private long value;
    private long bound = Long.MAX_VALUE;

    Incumbent(int[] options, long value) {
        this.options = options.clone();
        this.value = value;
    }

    int[] options() {
        return options.clone();
    }

    long value() {
        return value;
    }

    /** No selection is worth more. */
    long bound() {
        return Math.max(value, bound);
    }

    boolean isProven() {
        return bound <= value;
    }

    /** No other selection is worth more than this. */
    void prove(long most) {
        bound = Math.min(bound, most);
    }

    /** Takes a choice among the candidates of an instance, if it is within the capacity and better. */
    void offer(Instance instance, int[] choice) {
        long offered = instance.value(choice);
        if (offered > value && instance.cost(choice) <= instance.capacity) {
            value = offered;
            options = IntStream.range(0, choice.length)
                    .map(group -> instance.chosen(choice, group).option())
                    .toArray();
        }
    }
}
