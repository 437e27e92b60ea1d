package io.github.endpointadvisor.yaml;

import java.util.Locale;

/** How many letters have to be added, dropped, changed or swapped with their neighbour to make one word another. */
final class EditDistance {
    private final String one;
    private final String other;
    private final int[][] table;

    private EditDistance(String one, String other) {
        this.one = one.toLowerCase(Locale.ROOT);
        this.other = other.toLowerCase(Locale.ROOT);
        table = new int[this.one.length() + 1][this.other.length() + 1];
    }

    /** The distance, upper and lower case being the same; time and memory grow with the product of the lengths. */
    static int between(String one, String other) {
        return new EditDistance(one, other).distance();
    }

    private int distance() {
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private int cheapest(int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        return areSwapped(i, j) ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }

    private boolean areSwapped(int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
