package io.github.endpointadvisor;

/** How many samples a property is tried on: a sixth of them, or all with {@code -Dtests.thorough=true}. */
public final class Samples {
    private static final int SHARE = 6;
    private static final int GOLDEN = 0x9E3779B1;

    private Samples() {}

    /** Whether the case of this number is one of them: scattered, so that no value of a fact is left out as a rule. */
    public static boolean isTaken(int number) {
        return Boolean.getBoolean("tests.thorough") || Math.floorMod((number * GOLDEN) >>> 16, SHARE) == 0;
    }

    public static int of(int all) {
        return Boolean.getBoolean("tests.thorough") ? all : Math.max(1, all / SHARE);
    }

    /** For samples that take long: a fiftieth of them, or all. */
    public static int few(int all) {
        return Boolean.getBoolean("tests.thorough") ? all : Math.max(1, all / 50);
    }
}
