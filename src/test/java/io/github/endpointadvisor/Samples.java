package io.github.endpointadvisor;

/** How many random samples a property is tried on: a third of them, or all with {@code -Dtests.thorough=true}. */
public final class Samples {
    private static final int SHARE = 3;

    private Samples() {}

    public static int of(int all) {
        return Boolean.getBoolean("tests.thorough") ? all : Math.max(1, all / SHARE);
    }
}
