package io.github.endpointadvisor.knapsack;

/** The best selection found so far. */
final class Incumbent {
    /** By group the place of the chosen option. */
    private int[] options;

    private long value;

    Incumbent(int[] options, long value) {
        this.options = options;
        this.value = value;
    }

    long value() {
        return value;
    }

    int[] options() {
        return options.clone();
    }

    /** Takes a choice among the candidates of an instance, if it is within the capacity and better. */
    void offer(Instance instance, int[] choice) {
        long offered = instance.value(choice);
        if (offered > value && instance.cost(choice) <= instance.capacity) {
            value = offered;
            options = options(instance, choice);
        }
    }

    static int[] options(Instance instance, int[] choice) {
        int[] options = new int[choice.length];
        for (int group = 0; group < choice.length; group++) {
            options[group] = instance.groups[group][choice[group]].option;
        }
        return options;
    }
}
